import { randomUUID } from 'node:crypto';
import { type AwaitedGoods, deliverySlotHold, deliverySlots } from '@agora/schema';
import type { Context } from '../../context.ts';
import { type Cart, type OpenCart, weightOf } from '../../domain/carts/cart.ts';
import type { CartSlot, SlotAnswer } from '../../domain/carts/delivery-slot.ts';
import { needsShipping } from '../../domain/carts/shipping-of.ts';
import { awaitedOf } from './awaited-of.ts';
import { nameHold } from './name-hold.ts';

type Asking = Pick<Context, 'send' | 'load'>;

const notOffered: SlotAnswer = { offered: null, isFull: false };

/** So far ahead windows can be chosen, the last day included. */
export const maxSlotDays = 31;

/** The windows in which a cart can come; none while it is not known where and how it goes, or while it waits for goods. */
export async function askSlots(cart: Cart, days: number, asking: Asking) {
  const place = placeOf(cart);
  if (!place || (await waits(cart, asking)).size > 0) return [];
  return (await asking.send(deliverySlots, { ...place, days, ...ownOf(cart) })).slots;
}

/** What the window of a cart is now; undefined where none was chosen. */
export async function askSlot(cart: Cart, asking: Asking): Promise<SlotAnswer | undefined> {
  const chosen = cart.details.deliverySlot;
  if (!chosen || !needsShipping(cart)) return undefined;
  const place = placeOf(cart);
  if (!place || (await waits(cart, asking)).size > 0) return notOffered;
  const { slotId, day } = chosen;
  const request = { ...place, days: maxSlotDays, only: { slotId, day }, ...ownOf(cart) };
  const [slot] = (await asking.send(deliverySlots, request)).slots;
  return slot ? { offered: cartSlotOf(slot), isFull: slot.availability === 'FULL' } : notOffered;
}

/**
 * Takes the places of the window for a cart that is being bought, under the id that its order will have. They are taken
 * before the cart is locked; what is not bought then is given back by the delivery service.
 */
export async function holdSlot(cart: OpenCart, context: Context): Promise<SlotAnswer | undefined> {
  const chosen = cart.details.deliverySlot;
  if (!chosen || !needsShipping(cart)) {
    await letGo(cart, context);
    return undefined;
  }
  const place = placeOf(cart);
  if (!place || cart.lines.length === 0 || (await waits(cart, context)).size > 0) return notOffered;
  const orderId = cart.holdId ?? (await nameHold(cart.id, context));
  if (orderId === null) return notOffered;
  const { slotId, day } = chosen;
  // Each time anew: the places of an order are the same however often they are asked for.
  const request = { orderId, wanted: { ...place, slotId, day } };
  const held = await context.send(deliverySlotHold, request, { key: randomUUID() });
  return { offered: held.slot && cartSlotOf(held.slot), isFull: held.refused === 'FULL' };
}

/** One that had a slot may hold its places since it was to be bought before; its order shall not have them. */
async function letGo({ details: { deliverySlot }, holdId }: OpenCart, { send }: Context): Promise<void> {
  if (deliverySlot === undefined || holdId === null) return;
  await send(deliverySlotHold, { orderId: holdId, wanted: null }, { key: randomUUID() });
}

export function cartSlotOf({ slotId, day, startsAt, endsAt, timeZone, surcharge }: CartSlot): CartSlot {
  return { slotId, day, startsAt, endsAt, timeZone, surcharge };
}

function placeOf(cart: Cart) {
  const { shippingAddress, shippingOption, currency } = cart;
  if (!shippingAddress || !shippingOption || !needsShipping(cart)) return undefined;
  const { country, region } = shippingAddress;
  return { country, region, shippingOptionCode: shippingOption.code, weightGrams: weightOf(cart), currency };
}

const ownOf = ({ holdId }: Pick<Cart, 'holdId'>) => (holdId === null ? {} : { orderId: holdId });

/** Nobody knows on which day goods come that are not there yet. */
function waits(cart: Cart, { load }: Asking): Promise<ReadonlyMap<string, AwaitedGoods>> {
  const lines = cart.lines.map(({ id: lineId, ...line }) => ({ ...line, lineId }));
  return awaitedOf(cart, lines, { load });
}

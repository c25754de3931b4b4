import { type CartSlot, withSlot } from '../../domain/carts/delivery-slot.ts';
import { change } from '../../domain/carts/cart.ts';
import type { CartResolvers, MutationResolvers } from '../../generated/resolvers.ts';
import { askSlots, cartSlotOf, maxSlotDays } from '../completion/ask-slot.ts';
import { changeCart, peekCart, refuse } from './change-cart.ts';

const oneWeek = 7;

const instants = ({ startsAt, endsAt, timeZone }: Pick<CartSlot, 'startsAt' | 'endsAt' | 'timeZone'>) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone,
});

/** The windows in which a cart can come. */
export const deliverySlots: NonNullable<CartResolvers['deliverySlots']> = async (cart, { days }, context) => {
  if (cart.status === 'COMPLETED') return [];
  const slots = await askSlots(cart, Math.min(Math.max(days ?? oneWeek, 1), maxSlotDays), context);
  return slots.map((slot) => ({
    ...slot,
    window: instants(slot),
    changeableUntil: new Date(slot.changeableUntil),
  }));
};

/** The window that was chosen for a cart. */
export const deliverySlot: NonNullable<CartResolvers['deliverySlot']> = ({ details: { deliverySlot: chosen } }) =>
  chosen ? { slotId: chosen.slotId, day: chosen.day, window: instants(chosen), surcharge: chosen.surcharge } : null;

/** The delivery service is asked before the cart is locked; what has changed then is told as of any change after this one. */
export const cartDeliverySlotSelect: NonNullable<MutationResolvers['cartDeliverySlotSelect']> = async (
  _,
  { input },
  context,
) => {
  const { cartId, slotId, day } = input;
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  if (seen.status === 'COMPLETED') return refuse('CART_COMPLETED', 'cartId');
  if (slotId != null && !seen.shippingOption) return refuse('SHIPPING_OPTION_REQUIRED', 'cartId');
  const offered = slotId == null ? undefined : await askSlots(seen, maxSlotDays, context);
  const slot = offered?.find((one) => one.slotId === slotId && one.day === day);
  if (offered && !slot) return refuse('DELIVERY_SLOT_UNAVAILABLE', 'slotId');
  if (slot?.availability === 'FULL') return refuse('DELIVERY_SLOT_FULL', 'slotId');
  return changeCart(context, 'cartDeliverySlotSelect', { ...input }, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    if (slot && cart.shippingOption?.code !== seen.shippingOption?.code) {
      return { refused: 'DELIVERY_SLOT_UNAVAILABLE', field: ['slotId'] };
    }
    return change(cart, { details: withSlot(cart.details, slot ? cartSlotOf(slot) : null) }, now());
  });
};

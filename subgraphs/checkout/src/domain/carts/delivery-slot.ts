import { add, isEqual, type PurchaseDetails, type ShippingOption } from '@agora/schema';
import type { OpenCart } from './cart.ts';

/** The window that was chosen for a cart, at the surcharge that its customer saw. */
export type CartSlot = NonNullable<PurchaseDetails['deliverySlot']>;

/** What the delivery service says of the window of a cart. */
export interface SlotAnswer {
  /** As it is now; null where it cannot be chosen. */
  readonly offered: CartSlot | null;
  readonly isFull: boolean;
}

/** A window is one of a shipping option and of where it goes: it does not outlast either. */
export function lostSlot(cart: OpenCart, changes: Partial<OpenCart>): Pick<OpenCart, 'details'> | undefined {
  const details = changes.details ?? cart.details;
  if (!details.deliverySlot) return undefined;
  const { shippingOption = cart.shippingOption, shippingAddress = cart.shippingAddress } = changes;
  const isSame =
    shippingOption?.code === cart.shippingOption?.code &&
    shippingAddress?.country === cart.shippingAddress?.country &&
    shippingAddress?.region === cart.shippingAddress?.region;
  return isSame ? undefined : { details: withoutSlot(details) };
}

/** A window says the day, too: with one there is no other that is wished for. */
export function withSlot(details: PurchaseDetails, slot: CartSlot | null): PurchaseDetails {
  return slot ? { ...details, deliverySlot: slot, deliverOn: null } : { ...details, deliverySlot: null };
}

/** What a buyer says besides, when the places that they had are others' again. */
export function withoutSlot(details: PurchaseDetails): PurchaseDetails {
  return details.deliverySlot ? { ...details, deliverySlot: null } : details;
}

/** A shipping option at the price that it has with the window of a cart. */
export function withSurcharge(option: ShippingOption, slot: CartSlot | null | undefined): ShippingOption {
  return slot ? { ...option, price: add(option.price, slot.surcharge) } : option;
}

/** Whether it is still the window that the customer chose, whatever it costs. */
export function isSameWindow(one: CartSlot, other: CartSlot): boolean {
  return (
    one.slotId === other.slotId &&
    one.day === other.day &&
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt
  );
}

export const costsTheSame = (one: CartSlot, other: CartSlot): boolean => isEqual(one.surcharge, other.surcharge);

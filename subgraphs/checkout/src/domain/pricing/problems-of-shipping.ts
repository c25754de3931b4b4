import { isEqual, type ShippingOption } from '@agora/schema';
import type { OpenCart } from '../carts/cart.ts';
import { costsTheSame, isSameWindow, type SlotAnswer, withSurcharge } from '../carts/delivery-slot.ts';
import { type CartProblem, problem } from './cart-problem.ts';

interface Offered {
  readonly shippingOptions: readonly ShippingOption[];
  readonly slot?: SlotAnswer | undefined;
}

/** What stands in the way of bringing a cart as its customer chose: the option, its window, or what they cost. */
export function problemsOfShipping(
  { shippingOption, details }: Pick<OpenCart, 'shippingOption' | 'details'>,
  { shippingOptions, slot }: Offered,
): CartProblem[] {
  if (!shippingOption) return [];
  const offered = shippingOptions.find(({ code }) => code === shippingOption.code);
  if (!offered) return [problem('SHIPPING_OPTION_NOT_FOUND')];
  const chosen = details.deliverySlot;
  const now = chosen && slot ? slot.offered : null;
  if (chosen && slot?.isFull) return [problem('DELIVERY_SLOT_FULL')];
  if (chosen && slot && !(now && isSameWindow(chosen, now))) return [problem('DELIVERY_SLOT_UNAVAILABLE')];
  if (isEqual(offered.price, shippingOption.price) && (!chosen || !now || costsTheSame(chosen, now))) return [];
  const previousPrice = withSurcharge(shippingOption, chosen).price;
  const currentPrice = withSurcharge(offered, now ?? chosen).price;
  return [problem('SHIPPING_PRICE_CHANGED', { previousPrice, currentPrice })];
}

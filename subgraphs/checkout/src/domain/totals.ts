import { add, type Money, share, times, type Totals, zero } from '@agora/schema';
import { type CartLine, type OpenCart, shopCurrency } from './cart.ts';
import { taxRateOf } from './tax.ts';

export function lineTotal({ unitPrice, quantity }: CartLine): Money {
  return times(unitPrice, quantity);
}

/** What a cart comes to. Tax is on top of the goods and their shipping; it is known once there is an address. */
export function totalsOf({ lines, shippingOption, shippingAddress }: OpenCart): Totals {
  const nothing = zero(shopCurrency);
  const subtotal = add(nothing, ...lines.map(lineTotal));
  const discount = nothing;
  const shipping = shippingOption?.price ?? nothing;
  const tax = shippingAddress ? share(add(subtotal, shipping), taxRateOf(shippingAddress)) : nothing;
  return { subtotal, discount, shipping, tax, total: add(subtotal, shipping, tax) };
}

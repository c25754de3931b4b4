import { add, type Money, share, times, type Totals, zero } from '@agora/schema';
import { type CartLine, type OpenCart, shopCurrency } from './cart.ts';

export function lineTotal({ unitPrice, quantity }: CartLine): Money {
  return times(unitPrice, quantity);
}

/**
 * What a cart comes to. Tax is on top of the goods and their shipping, at the rate of where they go in millionths; it
 * is known once there is an address that the shop ships to.
 */
export function totalsOf({ lines, shippingOption, shippingAddress }: OpenCart, taxRate: number | undefined): Totals {
  const nothing = zero(shopCurrency);
  const subtotal = add(nothing, ...lines.map(lineTotal));
  const discount = nothing;
  const shipping = shippingOption?.price ?? nothing;
  const tax = shippingAddress && taxRate ? share(add(subtotal, shipping), taxRate, 1_000_000) : nothing;
  return { subtotal, discount, shipping, tax, total: add(subtotal, shipping, tax) };
}

import type { PostalAddress, ShippingOption } from '@agora/schema';
import type { OpenCart } from './cart.ts';

/** Whether anything of a cart goes into a parcel; of one that is empty nobody knows better. */
export function needsShipping({ lines }: Pick<OpenCart, 'lines'>): boolean {
  return lines.length === 0 || lines.some(({ requiresShipping }) => requiresShipping);
}

/** What of a cart says where it is taxed. */
export type Placed = Pick<OpenCart, 'lines' | 'details' | 'shippingAddress'>;

/** Where a cart goes; of one of which nothing is shipped, where it is billed. By that its taxes are due. */
export function placeOf(cart: Placed): PostalAddress | null {
  const { details, shippingAddress } = cart;
  return needsShipping(cart) ? shippingAddress : (details.billingAddress ?? shippingAddress);
}

/** How a cart is brought; not at all where nothing is shipped, whatever was picked before. */
export function shippingOptionOf(cart: Pick<OpenCart, 'lines' | 'shippingOption'>): ShippingOption | null {
  return needsShipping(cart) ? cart.shippingOption : null;
}

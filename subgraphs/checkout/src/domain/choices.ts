import type { Buyer, PostalAddress } from '@agora/schema';
import type { OpenCart } from './cart.ts';

/** What is still to be said before a cart can be bought. */
export type MissingChoice =
  | 'EMPTY_CART'
  | 'SHIPPING_ADDRESS_REQUIRED'
  | 'SHIPPING_OPTION_REQUIRED'
  | 'PAYMENT_METHOD_REQUIRED'
  | 'CART_NOT_FOUND';

interface Choices {
  readonly missing?: never;
  readonly buyer: Buyer;
  readonly shippingAddressId: string;
  readonly shippingAddress: PostalAddress;
  readonly paymentMethodId: string;
}

/** All that has to be chosen, or the first that is not. */
export function choicesOf(cart: OpenCart): Choices | { readonly missing: MissingChoice } {
  const { customerId, lines, shippingAddressId, shippingAddress, shippingOption, paymentMethodId } = cart;
  if (lines.length === 0) return { missing: 'EMPTY_CART' };
  if (!customerId) return { missing: 'CART_NOT_FOUND' };
  if (!shippingAddressId || !shippingAddress) return { missing: 'SHIPPING_ADDRESS_REQUIRED' };
  if (!shippingOption) return { missing: 'SHIPPING_OPTION_REQUIRED' };
  if (!paymentMethodId) return { missing: 'PAYMENT_METHOD_REQUIRED' };
  return { buyer: { kind: 'CUSTOMER', customerId }, shippingAddressId, shippingAddress, paymentMethodId };
}

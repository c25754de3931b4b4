import { checkoutCartUpdated } from '@agora/schema';
import type { Cart } from './cart.ts';

/** Tells what is in a cart now. */
export function cartUpdated({ id, customerId, lines }: Cart) {
  return checkoutCartUpdated.draft({
    cartId: id,
    customerId,
    lines: lines.map(({ variantId, productId, quantity }) => ({ variantId, productId, quantity })),
  });
}

import type { Viewer } from '@agora/kit';
import type { Cart } from '../../domain/carts/cart.ts';

/** A guest's cart is for whoever knows its id, a customer's for the customer. */
export function mayUse(viewer: Viewer | undefined, cart: Cart): boolean {
  return cart.customerId === null || cart.customerId === viewer?.id;
}

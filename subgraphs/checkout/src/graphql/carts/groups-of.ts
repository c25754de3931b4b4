import type { Viewer } from '@agora/kit';
import type { Cart } from '../../domain/carts/cart.ts';

/** The groups of the customer whose cart it is, as far as they are the one who asks; a guest is in none. */
export function groupsOf({ customerId }: Pick<Cart, 'customerId'>, viewer: Viewer | undefined): readonly string[] {
  return customerId !== null && viewer?.id === customerId ? (viewer.customerGroups ?? []) : [];
}

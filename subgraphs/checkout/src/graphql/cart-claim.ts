import { requireViewer } from '@agora/kit';
import { change } from '../domain/cart.ts';
import { cartUpdated } from '../domain/cart-updated.ts';
import { mergeCarts } from '../domain/merge-carts.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './change-cart.ts';
import { mayUse } from './may-use.ts';
import { userErrorOf } from './refuse.ts';

export const cartClaim: NonNullable<MutationResolvers['cartClaim']> = async (_, { input }, context) => {
  const viewer = requireViewer(context);
  return context.transact(async ({ carts, emit, now }) => {
    const cart = await carts.lock(input.cartId);
    if (!cart || !mayUse(viewer, cart)) return refuse('CART_NOT_FOUND', 'cartId');
    if (cart.customerId === viewer.id) return { cart, userErrors: [] };
    if (cart.status === 'COMPLETED') return refuse('CART_COMPLETED', 'cartId');
    const own = await carts.lockOpen(viewer.id);
    const claimed =
      own?.status === 'OPEN' ? mergeCarts(own, cart, now()) : change(cart, { customerId: viewer.id }, now());
    if ('refused' in claimed) return { cart: null, userErrors: [userErrorOf(claimed)] };
    if (claimed.id !== cart.id) await carts.remove(cart.id);
    await carts.save(claimed);
    await emit(cartUpdated(claimed));
    return { cart: claimed, userErrors: [] };
  });
};

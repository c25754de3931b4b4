import { requireViewer } from '@agora/kit';
import { claim } from '../../domain/carts/cart.ts';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import { mergeCarts } from '../../domain/carts/merge-carts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mutateCart } from './change-cart.ts';
import { mayUse } from './may-use.ts';

export const cartClaim: NonNullable<MutationResolvers['cartClaim']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  return mutateCart(context, 'cartClaim', input, async ({ carts, emit, now }) => {
    const { cart, open } = await carts.lockWithOpen(input.cartId, viewer.id);
    if (!cart || !mayUse(viewer, cart)) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.customerId === viewer.id) return { cartId: cart.id };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const claimed = open?.status === 'OPEN' ? mergeCarts(open, cart, now()) : claim(cart, viewer.id, now());
    if ('refused' in claimed) return claimed;
    if (claimed.id !== cart.id) await carts.remove(cart.id);
    await carts.save(claimed);
    await emit(cartUpdated(claimed));
    return { cartId: claimed.id };
  });
};

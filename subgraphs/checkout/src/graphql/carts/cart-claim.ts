import { requireViewer } from '@agora/kit';
import { claim } from '../../domain/carts/cart.ts';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import { mergeCarts } from '../../domain/carts/merge-carts.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { mutateCart, peekCart } from './change-cart.ts';
import { mayUse } from './may-use.ts';

export const cartClaim: NonNullable<MutationResolvers['cartClaim']> = async (_, { input }, context) => {
  const viewer = requireViewer(context);
  const seen = await peekCart(context, input.cartId);
  const isGuests = seen?.customerId === null && seen.status === 'OPEN';
  const quotes = isGuests ? await askQuotes({ ...seen, customerId: viewer.id }, seen.lines, context) : new Map();
  return mutateCart(context, 'cartClaim', input, async ({ carts, emit, now }) => {
    const { cart, open } = await carts.lockWithOpen(input.cartId, viewer.id);
    if (!cart || !mayUse(viewer, cart)) return { refused: 'CART_NOT_FOUND', field: ['cartId'] };
    if (cart.customerId === viewer.id) return { cartId: cart.id };
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const facts = { quotes, now: now() };
    const claimed = open?.status === 'OPEN' ? mergeCarts(open, cart, facts) : claim(cart, viewer.id, facts);
    if ('refused' in claimed) return claimed;
    if (claimed.id !== cart.id) await carts.remove(cart.id);
    await carts.save(claimed);
    await emit(cartUpdated(claimed));
    return { cartId: claimed.id };
  });
};

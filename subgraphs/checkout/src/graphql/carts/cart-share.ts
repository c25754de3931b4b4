import { randomUUID } from 'node:crypto';
import { change } from '../../domain/carts/cart.ts';
import type { MutationResolvers, QueryResolvers, SharedItemResolvers } from '../../generated/resolvers.ts';
import { changeCart } from './change-cart.ts';
import { paidIn } from './cart-copies.ts';

export const cartShare: NonNullable<MutationResolvers['cartShare']> = (_, { input }, context) =>
  changeCart(context, 'cartShare', input, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    return cart.shareToken === null ? change(cart, { shareToken: randomUUID() }, now()) : cart;
  });

export const cartUnshare: NonNullable<MutationResolvers['cartUnshare']> = (_, { input }, context) =>
  changeCart(context, 'cartUnshare', input, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    return cart.shareToken === null ? cart : change(cart, { shareToken: null }, now());
  });

export const SharedItem: SharedItemResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
};

/** Nothing of the cart but its goods: neither whose it is nor where it goes. A bought one is shared no longer. */
export const sharedList: NonNullable<QueryResolvers['sharedList']> = async (_, { token }, { stores }) => {
  const cart = (await stores.carts.byShareTokens([token])).get(token);
  if (cart) return cart.status === 'OPEN' ? { name: null, items: paidIn(cart) } : null;
  return (await stores.wishLists.byShareTokens([token])).get(token) ?? null;
};

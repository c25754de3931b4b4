import { requireViewer } from '@agora/kit';
import { orderGoods } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { type Cart, type CartLine, maxLines } from '../../domain/carts/cart.ts';
import { addWhatFits } from '../../domain/lines/add-what-fits.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askQuotes, type Pieces } from '../completion/ask-peers.ts';
import { changeCart, peekCart, refuse } from './change-cart.ts';

/** What an order was made of, or another cart has, once more: at today's prices, as far as it can be had. */
export const cartLinesAddFromCart: NonNullable<MutationResolvers['cartLinesAddFromCart']> = async (
  _,
  { input },
  context,
) => {
  const from = await peekCart(context, input.fromCartId);
  if (!from) return refuse('CART_NOT_FOUND', 'fromCartId');
  return copyInto(context, 'cartLinesAddFromCart', input, paidIn(from));
};

/** By the cart that it came from, which tells gifts from the rest; of an order without one, as of those that were placed elsewhere, the order service says it. */
export const cartLinesAddFromOrder: NonNullable<MutationResolvers['cartLinesAddFromOrder']> = async (
  _,
  { input },
  context,
) => {
  const { id: customerId } = requireViewer(context);
  const pieces = await boughtIn(input.orderId, customerId, context);
  if (!pieces) return refuse('ORDER_NOT_FOUND', 'orderId');
  return copyInto(context, 'cartLinesAddFromOrder', input, pieces);
};

async function boughtIn(
  orderId: string,
  customerId: string,
  { stores, send }: Context,
): Promise<readonly Pieces[] | undefined> {
  const cart = (await stores.carts.byOrders([orderId])).get(orderId);
  if (cart) return cart.customerId === customerId ? paidIn(cart) : undefined;
  return (await send(orderGoods, { orderId, customerId }))?.lines;
}

export const cartLinesAddFromShared: NonNullable<MutationResolvers['cartLinesAddFromShared']> = async (
  _,
  { input },
  context,
) => {
  const pieces = await sharedBy(input.shareToken, context);
  if (!pieces) return refuse('SHARE_NOT_FOUND', 'shareToken');
  return copyInto(context, 'cartLinesAddFromShared', input, pieces);
};

async function sharedBy(token: string, { stores }: Context): Promise<readonly Pieces[] | undefined> {
  const cart = (await stores.carts.byShareTokens([token])).get(token);
  if (cart) return cart.status === 'OPEN' ? paidIn(cart) : undefined;
  return (await stores.wishLists.byShareTokens([token])).get(token)?.items;
}

/** What is given came with a promotion, and comes again where there still is one. */
export function paidIn({ lines }: Cart): readonly CartLine[] {
  return lines.filter(({ kind }) => kind === 'PAID');
}

interface CopyInput {
  readonly cartId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

async function copyInto(context: Context, operation: string, input: CopyInput, pieces: readonly Pieces[]) {
  const seen = await peekCart(context, input.cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  const wanted = pieces.slice(0, maxLines).map(({ variantId, quantity }) => ({ id: uuidv7(), variantId, quantity }));
  const quotes = await askQuotes(seen, wanted, context);
  return changeCart(context, operation, input, (cart, { now }) => addWhatFits(cart, wanted, quotes, now()));
}

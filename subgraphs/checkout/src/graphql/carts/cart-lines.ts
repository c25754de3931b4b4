import { v7 as uuidv7 } from 'uuid';
import { addLines } from '../../domain/lines/add-lines.ts';
import { addWhatFits } from '../../domain/lines/add-what-fits.ts';
import { maxLines } from '../../domain/carts/cart.ts';
import { updateLines } from '../../domain/lines/update-lines.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { changeCart, peekCart, refuse } from './change-cart.ts';

export const cartLinesAdd: NonNullable<MutationResolvers['cartLinesAdd']> = async (_, { input }, context) => {
  const { cartId, lines, keepGood } = input;
  if (lines.length < 1) return refuse('NO_LINES', 'lines');
  if (lines.length > maxLines) return refuse('TOO_MANY_LINES', 'lines');
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  const quotes = await askQuotes(seen, lines, context);
  const wanted = lines.map((line) => ({ ...line, id: uuidv7() }));
  const add = keepGood ? addWhatFits : addLines;
  return changeCart(context, 'cartLinesAdd', input, (cart, { now }) => add(cart, wanted, quotes, now()));
};

export const cartLinesUpdate: NonNullable<MutationResolvers['cartLinesUpdate']> = async (_, { input }, context) => {
  const { cartId, lines } = input;
  if (lines.length < 1) return refuse('NO_LINES', 'lines');
  if (lines.length > maxLines) return refuse('TOO_MANY_LINES', 'lines');
  const seen = await peekCart(context, cartId);
  if (!seen) return refuse('CART_NOT_FOUND', 'cartId');
  const recounted = seen.lines.flatMap(({ id, variantId }) => {
    const quantity = lines.findLast(({ lineId }) => lineId === id)?.quantity ?? 0;
    return quantity > 0 ? [{ variantId, quantity }] : [];
  });
  const quotes = await askQuotes(seen, recounted, context);
  return changeCart(context, 'cartLinesUpdate', input, (cart, { now }) => updateLines(cart, lines, quotes, now()));
};

export const cartLinesRemove: NonNullable<MutationResolvers['cartLinesRemove']> = async (_, { input }, context) => {
  const { lineIds } = input;
  if (lineIds.length < 1) return refuse('NO_LINES', 'lineIds');
  if (lineIds.length > maxLines) return refuse('TOO_MANY_LINES', 'lineIds');
  const removals = lineIds.map((lineId) => ({ lineId, quantity: 0 }));
  return changeCart(context, 'cartLinesRemove', input, (cart, { now }) =>
    updateLines(cart, removals, new Map(), now()),
  );
};

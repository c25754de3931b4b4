import { randomUUID } from 'node:crypto';
import { isHardToGuess } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { type Cart, emptyCart, maxLines } from '../../domain/carts/cart.ts';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import { addLines } from '../../domain/lines/add-lines.ts';
import { addWhatFits } from '../../domain/lines/add-what-fits.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { openCartsByCustomer } from '../batches.ts';
import { askQuotes } from '../completion/ask-peers.ts';
import { mutateCart, refuse } from './change-cart.ts';

export const cartCreate: NonNullable<MutationResolvers['cartCreate']> = async (_, { input }, context) => {
  const customerId = context.viewer?.id ?? null;
  const key = input?.idempotencyKey;
  // Whoever knows the key of a guest is given the cart that it made.
  if (customerId === null && key != null && !isHardToGuess(key)) {
    return refuse('INVALID_IDEMPOTENCY_KEY', 'idempotencyKey');
  }
  const lines = input?.lines ?? [];
  if (lines.length > maxLines) return refuse('TOO_MANY_LINES', 'lines');
  const seen = customerId === null || lines.length === 0 ? null : await context.load(openCartsByCustomer, customerId);
  const wantedCurrency = input?.currency ?? undefined;
  const { settings } = context;
  if (wantedCurrency !== undefined && !settings.currencies.includes(wantedCurrency)) {
    return refuse('CURRENCY_NOT_OFFERED', 'currency');
  }
  const currency = seen?.currency ?? wantedCurrency ?? settings.currency;
  const quotes = await askQuotes({ currency, customerId }, lines, context);
  const fill = (cart: Cart, now: Date) => {
    const wanted = lines.map((line) => ({ ...line, id: uuidv7() }));
    const filled = (input?.keepGood ? addWhatFits : addLines)(cart, wanted, quotes, now);
    return 'refused' in filled || 'leftOut' in filled ? filled : { cart: filled, leftOut: undefined };
  };
  return mutateCart(context, 'cartCreate', { ...input, cartId: '' }, async ({ carts, emit, now }) => {
    const open = customerId === null ? undefined : await carts.lockOpen(customerId);
    const cart = open ?? emptyCart({ id: randomUUID(), customerId, currency }, now());
    if (wantedCurrency !== undefined && cart.currency !== wantedCurrency) {
      return { refused: 'CURRENCY_DIFFERS', field: ['currency'] };
    }
    const filled = lines.length === 0 ? undefined : fill(cart, now());
    if (filled && 'refused' in filled) return filled;
    if (!open) await carts.insert(cart);
    if (!filled || !('cart' in filled)) return { cartId: cart.id };
    await carts.save(filled.cart);
    await emit(cartUpdated(filled.cart));
    return { cartId: cart.id, leftOut: filled.leftOut };
  });
};

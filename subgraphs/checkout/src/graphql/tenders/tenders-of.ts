import type { Money } from '@agora/schema';
import type { Context } from '../../context.ts';
import type { Cart } from '../../domain/carts/cart.ts';
import { splitTotal } from '../../domain/tenders/split-total.ts';
import { balancesByMeans } from '../batches.ts';
import { meansOf } from './ask-balances.ts';

/** What pays a cart: of an open one as things are now, of a completed one as it was bought. */
export async function tendersOf(cart: Cart, total: Money, context: Context) {
  const means = cart.status === 'OPEN' ? meansOf(cart) : undefined;
  const balances = means && (await context.load(balancesByMeans, JSON.stringify(means)));
  const { giftCards, ...split } = splitTotal(cart, total, balances);
  return { ...split, giftCards: giftCards.map(({ giftCardId, ...card }) => ({ id: giftCardId, ...card })) };
}

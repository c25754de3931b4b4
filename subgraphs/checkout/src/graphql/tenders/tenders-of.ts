import type { Money } from '@agora/schema';
import type { Context } from '../../context.ts';
import type { Cart } from '../../domain/carts/cart.ts';
import { splitTotal } from '../../domain/tenders/split-total.ts';
import { askBalances } from '../completion/ask-peers.ts';

/** What pays a cart: of an open one as things are now, of a completed one as it was bought. */
export async function tendersOf(cart: Cart, total: Money, { send }: Context) {
  const balances = cart.status === 'OPEN' ? await askBalances(cart, send) : undefined;
  const { giftCards, ...split } = splitTotal(cart, total, balances);
  return { ...split, giftCards: giftCards.map(({ giftCardId, ...card }) => ({ id: giftCardId, ...card })) };
}

import type { Send } from '@agora/kit';
import { paymentBalances, paymentBalancesOfMany } from '@agora/schema';
import type { z } from 'zod';
import type { Cart } from '../../domain/carts/cart.ts';
import type { Balances } from '../../domain/tenders/cart-credits.ts';

/** Gift cards and the store credit of a cart, as the payment service is asked for them. */
export type Means = z.infer<typeof paymentBalances.request>;

type Paid = Pick<Cart, 'giftCards' | 'storeCredit' | 'customerId' | 'currency'>;

/** Undefined for a cart that is paid with neither. */
export function meansOf({ giftCards, storeCredit, customerId, currency }: Paid): Means | undefined {
  if (giftCards.length === 0 && !storeCredit) return undefined;
  return { giftCardIds: giftCards.map(({ giftCardId }) => giftCardId), customerId, currency };
}

/** What can be paid with the gift cards and the store credit of a cart now; undefined for one that has none. */
export async function askBalances(cart: Paid, send: Send): Promise<Balances | undefined> {
  const means = meansOf(cart);
  return means && toBalances(means, await send(paymentBalances, means));
}

const mostAtOnce = 100;

/** The same of many carts, with one question for each hundred. */
export async function askBalancesOfMany(all: readonly Means[], send: Send): Promise<readonly (Balances | undefined)[]> {
  const found: (Balances | undefined)[] = [];
  for (let at = 0; at < all.length; at += mostAtOnce) {
    const asked = all.slice(at, at + mostAtOnce);
    const { balances } = await send(paymentBalancesOfMany, { asked });
    found.push(...asked.map((means, of) => balances[of] && toBalances(means, balances[of])));
  }
  return found;
}

function toBalances({ currency }: Means, found: z.infer<typeof paymentBalances.response>): Balances {
  const usable = found.giftCards.filter(({ isUsable, balance }) => isUsable && balance.currency === currency);
  return {
    giftCards: new Map(usable.map(({ giftCardId, balance }) => [giftCardId, balance.minor])),
    storeCredit: found.storeCredit.minor,
  };
}

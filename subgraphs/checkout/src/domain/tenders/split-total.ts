import { type Money, subtract } from '@agora/schema';
import { type Balances, type CartGiftCard, type CartStoreCredit, knownBalances } from './cart-credits.ts';

interface Paying {
  readonly giftCards: readonly CartGiftCard[];
  readonly storeCredit: CartStoreCredit | null;
}

/** What each of the means of a cart pays of its total. */
export interface Split {
  readonly giftCards: readonly (CartGiftCard & { readonly amount: Money; readonly balance: Money })[];
  readonly storeCredit: { readonly amount: Money; readonly balance: Money } | null;
  /** What is left for a card. */
  readonly left: Money;
}

/** Gift cards pay first, in the order in which they came in, then store credit; a card pays the rest. */
export function splitTotal(cart: Paying, total: Money, balances: Balances = knownBalances(cart)): Split {
  const { currency } = total;
  const money = (minor: number): Money => ({ minor, currency });
  let left = total;
  const pay = (most: number): Money => {
    const amount = money(Math.min(most, left.minor));
    left = subtract(left, amount);
    return amount;
  };
  const giftCards = cart.giftCards.map((card) => {
    const balance = balances.giftCards.get(card.giftCardId) ?? 0;
    return { ...card, balance: money(balance), amount: pay(balance) };
  });
  const { storeCredit: found } = balances;
  const wanted = cart.storeCredit && Math.min(cart.storeCredit.wantedMinor ?? found, found);
  const storeCredit = wanted === null ? null : { balance: money(found), amount: pay(wanted) };
  return { giftCards, storeCredit, left };
}

/** Whether something pays less of a total than the customer was shown, so that a card would pay more. */
export function paysLess(cart: Paying, total: Money, balances: Balances): boolean {
  return splitTotal(cart, total, balances).left.minor > splitTotal(cart, total).left.minor;
}

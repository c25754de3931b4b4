import type { Refusal } from '../refusal.ts';
import type { CheckoutRefusalCode } from '../refusal.ts';
import { takeOver } from '../lines/line-price.ts';
import { type Cart, type CartLine, change, type OpenCart, type Quote } from './cart.ts';
import { inCurrency, notSold, priceLines } from './change-currency.ts';
import { mergeCarts } from './merge-carts.ts';

/** What becomes of two carts when a guest turns out to be a customer who has one. */
export type MergeStrategy = 'MERGE' | 'MERGE_WHAT_FITS' | 'USE_GUEST' | 'USE_OWN';

interface Left {
  readonly line: CartLine;
  readonly code: CheckoutRefusalCode;
}

interface Joined {
  readonly cart: OpenCart;
  /** What is not in it, and why. */
  readonly left: readonly Left[];
}

interface Facts {
  /** What the guest's lines cost the customer, in the currency of the cart that becomes of both. */
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly now: Date;
}

/** In which currency one cart of two is: that of the lines that the customer sees as their cart. */
export function currencyOfJoined(own: Cart | undefined, guest: Cart, strategy: MergeStrategy): string {
  const isOwn = own !== undefined && (strategy === 'USE_OWN' || (strategy !== 'USE_GUEST' && own.lines.length > 0));
  return isOwn ? own.currency : guest.currency;
}

/** One cart of two, the customer's; gifts come with promotions and are left without a word. */
export function joinCarts(one: OpenCart, other: OpenCart, strategy: MergeStrategy, facts: Facts): Joined | Refusal {
  const currency = currencyOfJoined(one, other, strategy);
  if (one.currency === other.currency || strategy === 'USE_OWN') return joinAlike(one, other, strategy, facts);
  const own = inCurrency(one, currency);
  if (other.currency === currency) return joinAlike(own, other, strategy, facts);
  const { priced, unsold } = priceLines(other.lines, { currency, quotes: facts.quotes });
  if (strategy === 'MERGE' && unsold.length > 0) return notSold(unsold, 'cartId');
  const joined = joinAlike(own, inCurrency({ ...other, lines: priced }, currency), strategy, facts);
  if ('refused' in joined) return joined;
  const leftOut = unsold.map((line) => ({ line, code: 'NOT_SOLD_IN_CURRENCY' as const }));
  return { ...joined, left: [...joined.left, ...leftOut] };
}

/** The same of two that are in one currency, unless nothing of the guest's comes in. */
function joinAlike(own: OpenCart, guest: OpenCart, strategy: MergeStrategy, facts: Facts): Joined | Refusal {
  const other = (lines: readonly CartLine[]) =>
    lines.filter(({ kind }) => kind === 'PAID').map((line) => ({ line, code: 'OTHER_CART_CHOSEN' as const }));
  switch (strategy) {
    case 'USE_OWN':
      return { cart: change(own, {}, facts.now), left: other(guest.lines) };
    case 'USE_GUEST': {
      const lines = guest.lines.map((line) => takeOver(line, facts.quotes.get(line.variantId)));
      const { discountCodes } = guest;
      return { cart: change(own, { lines, discountCodes }, facts.now), left: other(own.lines) };
    }
    case 'MERGE': {
      const merged = mergeCarts(own, guest, facts);
      return 'refused' in merged ? merged : { cart: merged, left: [] };
    }
    case 'MERGE_WHAT_FITS':
      return mergeWhatFits(own, guest, facts);
  }
}

function mergeWhatFits(own: OpenCart, guest: OpenCart, facts: Facts): Joined {
  const left: Left[] = [];
  let cart = mergeCarts(own, { ...guest, lines: [] }, facts);
  for (const line of guest.lines) {
    if ('refused' in cart) break;
    const merged = mergeCarts(cart, { ...guest, lines: [line] }, facts);
    if ('refused' in merged) left.push({ line, code: merged.refused });
    else cart = { ...merged, version: own.version + 1 };
  }
  return 'refused' in cart ? { cart: own, left } : { cart, left };
}

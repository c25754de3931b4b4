import { priceFor } from '../lines/line-price.ts';
import type { Refusal, RefusedLine } from '../refusal.ts';
import { lostSlot } from './delivery-slot.ts';
import { type Cart, type CartLine, change, type OpenCart, type Quote } from './cart.ts';

interface Pricing {
  readonly currency: string;
  /** What everything in the cart costs in that currency; what is not sold in it is absent. */
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly now: Date;
}

/** A cart at what its goods cost in another currency, which its customer has asked to see. */
export function changeCurrency(cart: Cart, { currency, quotes, now }: Pricing): OpenCart | Refusal {
  if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
  if (cart.currency === currency) return cart;
  const { priced, unsold } = priceLines(cart.lines, { currency, quotes });
  if (unsold.length > 0) return notSold(unsold, 'currency');
  return change(inCurrency({ ...cart, lines: priced }, currency), {}, now);
}

/** An open cart of another currency, without what was of the one before: the shipping option, gift cards and store credit. */
export function inCurrency(cart: OpenCart, currency: string): OpenCart {
  return cart.currency === currency
    ? cart
    : {
        ...cart,
        ...lostSlot(cart, { shippingOption: null }),
        ...{ currency, shippingOption: null, giftCards: [], storeCredit: null },
      };
}

/** Lines at what they cost in a currency, and those that are not sold in it. */
export function priceLines(
  lines: readonly CartLine[],
  { currency, quotes }: Pick<Pricing, 'currency' | 'quotes'>,
): { readonly priced: readonly CartLine[]; readonly unsold: readonly CartLine[] } {
  const priced: CartLine[] = [];
  const unsold: CartLine[] = [];
  for (const line of lines) {
    const quote = quotes.get(line.variantId);
    const price = quote && priceFor(quote, line.quantity);
    if (price?.unitPrice.currency === currency) priced.push({ ...line, ...price, unitPriceWhenAdded: price.unitPrice });
    else unsold.push(line);
  }
  return { priced, unsold };
}

export function notSold(unsold: readonly CartLine[], field: string): Refusal {
  const lines = unsold.map(({ id: lineId, variantId }): RefusedLine => ({ lineId, variantId }));
  return { refused: 'NOT_SOLD_IN_CURRENCY', field: [field], lines };
}

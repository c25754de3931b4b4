import { isEqual, type Money } from '@agora/schema';
import { type CartLine, change, type OpenCart } from './cart.ts';

/** Today's prices in the lines; what the customer saw when adding stays beside them, so that the change can be shown. */
export function changePrices(cart: OpenCart, prices: ReadonlyMap<string, Money>, now: Date): OpenCart {
  const lines = cart.lines.map((line): CartLine => ({
    ...line,
    unitPrice: prices.get(line.variantId) ?? line.unitPrice,
  }));
  const isSame = lines.every((line, index) => line.unitPrice === cart.lines[index]?.unitPrice);
  return isSame ? cart : change(cart, { lines }, now);
}

/** A line whose price is another one than when it came in. */
export function hasNewPrice({ unitPrice, unitPriceWhenAdded }: CartLine): boolean {
  return !isEqual(unitPrice, unitPriceWhenAdded);
}

/** The customer has seen today's prices. */
export function acceptPrices(cart: OpenCart): OpenCart {
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, unitPriceWhenAdded: line.unitPrice })) };
}

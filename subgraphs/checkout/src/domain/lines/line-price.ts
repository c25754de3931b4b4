import { isEqual, type Money } from '@agora/schema';
import type { CartLine, OpenCart } from '../carts/cart.ts';

/** What a variant costs since when. */
interface DatedPrice {
  readonly unitPrice: Money;
  readonly priceSince: Date;
}

/** A line at the later of its price and another one, in whatever order they were learnt. */
export function takePrice<Line extends DatedPrice>(line: Line, { unitPrice, priceSince }: DatedPrice): Line {
  return priceSince < line.priceSince ? line : { ...line, unitPrice, priceSince };
}

/** A line whose price is another one than when it came in. */
export function hasNewPrice({ unitPrice, unitPriceWhenAdded }: CartLine): boolean {
  return !isEqual(unitPrice, unitPriceWhenAdded);
}

/** The customer has seen today's prices. */
export function acceptPrices(cart: OpenCart): OpenCart {
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, unitPriceWhenAdded: line.unitPrice })) };
}

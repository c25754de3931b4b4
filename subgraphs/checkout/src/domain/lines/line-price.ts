import { isEqual, isShipped } from '@agora/schema';
import type { CartLine, OpenCart, Quote } from '../carts/cart.ts';

/** What a variant costs since when, and whether that is another price than everybody's for one piece. */
type LinePrice = Pick<CartLine, 'unitPrice' | 'compareAtPrice' | 'priceSince' | 'hasOwnPrice'>;

/** What one of so many pieces costs the customer. */
export function priceFor(quote: Quote, quantity: number): LinePrice {
  const found = quote.quantityPrices?.findLast(({ minQuantity }) => minQuantity <= quantity) ?? quote;
  const { unitPrice, compareAtPrice = null } = found;
  const hasOwnPrice = quote.publicPrice !== undefined && !isEqual(unitPrice, quote.publicPrice);
  return { unitPrice, compareAtPrice, hasOwnPrice, priceSince: quote.priceSince };
}

/**
 * A line at another price. Of everybody's prices the later one holds, in whatever order they were learnt; prices of groups
 * and quantities are in no order with them, so the one that was asked for now holds.
 */
export function takePrice<Line extends LinePrice>(line: Line, price: LinePrice): Line {
  const isOrdered = !line.hasOwnPrice && !price.hasOwnPrice;
  return isOrdered && price.priceSince < line.priceSince ? line : { ...line, ...price };
}

/** A line at what everybody is known to pay for one piece, unless it has a price of its own. */
export function takeKnownPrice<Line extends LinePrice>(line: Line, known: Pick<LinePrice, 'unitPrice' | 'priceSince'>) {
  if (line.hasOwnPrice) return line;
  const compareAtPrice = isEqual(known.unitPrice, line.unitPrice) ? line.compareAtPrice : null;
  return takePrice(line, { ...known, compareAtPrice, hasOwnPrice: false });
}

/** A line whose price is another one than when it came in. */
export function hasNewPrice({ unitPrice, unitPriceWhenAdded }: CartLine): boolean {
  return !isEqual(unitPrice, unitPriceWhenAdded);
}

/**
 * A line with another quantity, at what one of so many costs: who changes the quantity sees that. A price that changed
 * since the line came in is still to be seen.
 */
export function recount(line: CartLine, quantity: number, quote: Quote | undefined): CartLine {
  if (!quote) return { ...line, quantity };
  const isSeen = !hasNewPrice(takePrice(line, priceFor(quote, line.quantity)));
  const counted = { ...takePrice(line, priceFor(quote, quantity)), quantity, requiresShipping: isShipped(quote) };
  return isSeen ? { ...counted, unitPriceWhenAdded: counted.unitPrice } : counted;
}

/** A guest's line at what it costs the customer that they turned out to be, who is not asked whether it may cost less. */
export function takeOver(line: CartLine, quote: Quote | undefined): CartLine {
  if (!quote) return line;
  const taken = { ...takePrice(line, priceFor(quote, line.quantity)), requiresShipping: isShipped(quote) };
  const isCheaper = taken.hasOwnPrice && taken.unitPrice.minor < line.unitPriceWhenAdded.minor;
  return isCheaper ? { ...taken, unitPriceWhenAdded: taken.unitPrice } : taken;
}

/** The customer has seen today's prices. */
export function acceptPrices(cart: OpenCart): OpenCart {
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, unitPriceWhenAdded: line.unitPrice })) };
}

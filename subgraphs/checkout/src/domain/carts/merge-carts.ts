import { change, joinedCodes, lineKey, maxLines, maxQuantity, type OpenCart, type Quote } from './cart.ts';
import { recount, takeOver } from '../lines/line-price.ts';
import { joinedGiftCards } from '../tenders/cart-credits.ts';
import type { Refusal, RefusedLine } from '../refusal.ts';

/** A guest's cart poured into the customer's own: quantities add up, and gifts do not. What does not fit is refused as a whole. */
export function mergeCarts(
  own: OpenCart,
  guest: OpenCart,
  { quotes, now }: { readonly quotes: ReadonlyMap<string, Quote>; readonly now: Date },
): OpenCart | Refusal {
  const lines = new Map(own.lines.map((line) => [lineKey(line), line]));
  const tooMany: RefusedLine[] = [];
  for (const line of guest.lines) {
    const present = lines.get(lineKey(line));
    if (present && line.kind === 'GIFT') continue;
    const quantity = (present?.quantity ?? 0) + line.quantity;
    if (quantity > maxQuantity) tooMany.push({ lineId: line.id, variantId: line.variantId });
    const quote = quotes.get(line.variantId);
    lines.set(lineKey(line), present ? recount(present, quantity, quote) : takeOver(line, quote));
  }
  if (tooMany.length > 0) return { refused: 'QUANTITY_OUT_OF_RANGE', field: ['cartId'], lines: tooMany };
  if (lines.size > maxLines) return { refused: 'TOO_MANY_LINES', field: ['cartId'] };
  return change(
    own,
    { lines: [...lines.values()], discountCodes: joinedCodes(own, guest), giftCards: joinedGiftCards(own, guest) },
    now,
  );
}

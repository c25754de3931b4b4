import { isQuantity } from './add-lines.ts';
import { type Cart, change, maxQuantity, type OpenCart, type Quote } from '../carts/cart.ts';
import { recount } from './line-price.ts';
import type { Refusal } from '../refusal.ts';

export interface LineUpdate {
  readonly lineId: string;
  readonly quantity: number;
}

/** Counts lines anew; a quantity of 0 takes the line out. Of what is not paid for there can be fewer, but not more. */
export function updateLines(
  cart: Cart,
  updates: readonly LineUpdate[],
  quotes: ReadonlyMap<string, Quote>,
  now: Date,
): OpenCart | Refusal {
  if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
  const lines = new Map(cart.lines.map((line) => [line.id, line]));
  for (const [index, { lineId, quantity }] of updates.entries()) {
    const line = lines.get(lineId);
    const at = (field: string) => ['lines', index.toString(), field];
    if (!line) return { refused: 'LINE_NOT_FOUND', field: at('lineId') };
    const most = line.kind === 'PAID' ? maxQuantity : line.quantity;
    if (quantity !== 0 && (!isQuantity(quantity) || quantity > most)) {
      return { refused: 'QUANTITY_OUT_OF_RANGE', field: at('quantity') };
    }
    if (quantity === 0) lines.delete(lineId);
    else lines.set(lineId, { ...recount(line, quantity, quotes.get(line.variantId)), isReturned: false });
  }
  return change(cart, { lines: [...lines.values()] }, now);
}

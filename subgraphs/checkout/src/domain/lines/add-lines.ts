import { isShipped } from '@agora/schema';
import {
  type Cart,
  type CartLine,
  change,
  lineKey,
  maxLines,
  maxQuantity,
  type OpenCart,
  type Quote,
} from '../carts/cart.ts';
import { priceFor, recount } from './line-price.ts';
import type { Refusal } from '../refusal.ts';

export interface WantedLine {
  readonly id: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** Puts variants into a cart; more of what is in it already is added to its line, at today's price. */
export function addLines(
  cart: Cart,
  wanted: readonly WantedLine[],
  quotes: ReadonlyMap<string, Quote>,
  now: Date,
): OpenCart | Refusal {
  if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
  const lines = new Map(cart.lines.map((line) => [lineKey(line), line]));
  for (const [index, { id, variantId, quantity }] of wanted.entries()) {
    const at = (field: string) => ['lines', index.toString(), field];
    const quote = quotes.get(variantId);
    if (!quote) return { refused: 'VARIANT_NOT_FOUND', field: at('variantId') };
    const key = lineKey({ variantId, kind: 'PAID' });
    const present = lines.get(key);
    const line: CartLine = present
      ? {
          ...recount(present, present.quantity + quantity, quote),
          taxClass: quote.taxClass,
          catalogueIds: quote.catalogueIds,
          requiresShipping: isShipped(quote),
          isReturned: false,
        }
      : newLine(id, quote, quantity);
    if (!isQuantity(quantity) || line.quantity > maxQuantity) {
      return { refused: 'QUANTITY_OUT_OF_RANGE', field: at('quantity') };
    }
    lines.set(key, line);
  }
  if (lines.size > maxLines) return { refused: 'TOO_MANY_LINES', field: ['lines'] };
  return change(cart, { lines: [...lines.values()] }, now);
}

function newLine(id: string, quote: Quote, quantity: number): CartLine {
  const { variantId, productId, sku, title, taxClass, catalogueIds, weightGrams } = quote;
  const price = priceFor(quote, quantity);
  return {
    ...{ id, kind: 'PAID', variantId, productId, sku, title, quantity, taxClass, catalogueIds, weightGrams },
    ...price,
    unitPriceWhenAdded: price.unitPrice,
    requiresShipping: isShipped(quote),
    isReturned: false,
  };
}

export function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= maxQuantity;
}

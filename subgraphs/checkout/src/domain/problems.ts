import type { Money } from '@agora/schema';
import type { OpenCart } from './cart.ts';
import { hasNewPrice } from './change-prices.ts';

/** Something about a line that the customer should see before they buy. */
export interface CartProblem {
  readonly code: 'PRICE_CHANGED' | 'OUT_OF_STOCK';
  readonly lineId: string;
  readonly previousPrice: Money | null;
  readonly available: number | null;
}

export function problemsOf({ lines }: OpenCart, available: ReadonlyMap<string, number>): CartProblem[] {
  return lines.flatMap((line) => {
    const left = available.get(line.variantId) ?? 0;
    const problems: CartProblem[] = [];
    if (hasNewPrice(line)) {
      problems.push({
        code: 'PRICE_CHANGED',
        lineId: line.id,
        previousPrice: line.unitPriceWhenAdded,
        available: null,
      });
    }
    if (left < line.quantity) {
      problems.push({ code: 'OUT_OF_STOCK', lineId: line.id, previousPrice: null, available: left });
    }
    return problems;
  });
}

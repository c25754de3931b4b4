import { warmthOf } from '../heat.ts';
import type { Behaviour } from './behaviour.ts';
import { keptQuantities, orderKey } from './kept-quantities.ts';
import { type Lesson, pairKey } from './lesson.ts';

/** An order that a bulk buyer fills with everything says little about what goes together, and has very many pairs. */
const maxProducts = 100;

/** What one order teaches, from all lines of the log about it: what is bought, and what is bought together. */
export function lessonOfBasket(lines: readonly Behaviour[]): Lesson {
  const kept = keptQuantities(lines);
  const boughtAt = new Map<string, Date>();
  for (const line of lines) {
    const { kind, productId, at } = line;
    if (kind === 'PURCHASE' && productId !== null && (kept.get(orderKey(line)) ?? 0) > 0) boughtAt.set(productId, at);
  }
  const productIds = [...boughtAt.keys()].sort().slice(0, maxProducts);
  return {
    products: new Map(
      productIds.map((id) => [id, { purchases: 1, warmth: warmthOf(boughtAt.get(id) ?? new Date(0)), interest: 0 }]),
    ),
    pairs: new Map(
      productIds.flatMap((one, index) =>
        productIds.slice(index + 1).map((other) => [pairKey(one, other), { together: 1, closeness: 0 }] as const),
      ),
    ),
  };
}

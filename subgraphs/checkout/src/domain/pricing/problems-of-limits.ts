import type { CartLine, Quote } from '../carts/cart.ts';
import { type CartProblem, problem } from './cart-problem.ts';

/** Lines of one variant take from what is left for this customer, in the order in which they stand; what is given is not counted. */
export function problemsOfLimits(
  lines: readonly CartLine[],
  quotes: ReadonlyMap<string, Quote>,
  bought: ReadonlyMap<string, number> = new Map(),
): CartProblem[] {
  const taken = new Map(bought);
  return lines.flatMap((line) => {
    const customerLimit = quotes.get(line.variantId)?.quantityLimitPerCustomer;
    if (customerLimit === undefined || line.kind === 'GIFT') return [];
    const before = taken.get(line.variantId) ?? 0;
    taken.set(line.variantId, before + line.quantity);
    const leftForCustomer = Math.max(0, customerLimit - before);
    if (line.quantity <= leftForCustomer) return [];
    return [problem('CUSTOMER_LIMIT_EXCEEDED', { line, customerLimit, leftForCustomer })];
  });
}

import type { OrderTotals } from '../contract/priced.ts';
import { add, type Money, subtract, times, zero } from './money.ts';
import { type Parts, totalOf } from './parts.ts';

/** What an order comes to: the sum of its lines and its shipping, and nothing else. */
export function orderTotalsOf(currency: string, lines: readonly Parts[], shipping: Parts | null): OrderTotals {
  const all = shipping ? [...lines, shipping] : lines;
  const sum = (amounts: readonly Money[]) => add(zero(currency), ...amounts);
  const taxes = (isIncluded: boolean) =>
    sum(all.flatMap((parts) => parts.taxes.filter((tax) => tax.isIncluded === isIncluded).map(({ amount }) => amount)));
  return {
    subtotal: sum(lines.map(({ unitPrice, quantity }) => times(unitPrice, quantity))),
    discount: subtract(zero(currency), sum(all.flatMap(({ adjustments }) => adjustments.map(({ amount }) => amount)))),
    shipping: shipping?.unitPrice ?? zero(currency),
    tax: taxes(false),
    includedTax: taxes(true),
    total: sum(all.map(totalOf)),
  };
}

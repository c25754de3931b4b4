import { type Money, share, subtract } from './money.ts';
import { type Parts, totalOf } from './parts.ts';

/**
 * What `count` of a line's pieces are worth when `before` of them were given back already: the same parts, each with
 * its share of the amounts. In whatever steps a line is given back, the steps add up to the line, to the unit.
 * Throws a RangeError for more pieces than there are.
 */
export function worthOf(line: Parts, before: number, count: number): Parts & { readonly total: Money } {
  const { quantity } = line;
  if (![before, count].every((pieces) => Number.isSafeInteger(pieces) && pieces >= 0) || before + count > quantity) {
    throw new RangeError(`${before} and ${count} of ${quantity} pieces`);
  }
  const part = (amount: Money) => subtract(share(amount, before + count, quantity), share(amount, before, quantity));
  const worth: Parts = {
    quantity: count,
    unitPrice: line.unitPrice,
    adjustments: line.adjustments.map((adjustment) => ({ ...adjustment, amount: part(adjustment.amount) })),
    taxes: line.taxes.map((tax) => ({ ...tax, amount: part(tax.amount) })),
  };
  return { ...worth, total: totalOf(worth) };
}

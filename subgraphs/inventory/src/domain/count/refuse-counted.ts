import type { StockRefusal } from '../stock.ts';

interface Counted {
  readonly variantId: string;
  readonly counted: number;
}

const mostRecorded = 500;
const mostDifferent = 1_000_000;
const plausible = 1_000;

/** Why so many cannot be taken for a number that somebody counted, where the books say `onHand`. */
export function refuseQuantity(
  counted: number,
  onHand: number,
  acceptImplausible: boolean,
): 'QUANTITY_OUT_OF_RANGE' | 'IMPLAUSIBLE_QUANTITY' | undefined {
  const difference = Math.abs(counted - onHand);
  if (counted < 0 || difference > mostDifferent) return 'QUANTITY_OUT_OF_RANGE';
  // A digit too many or too few, or the number of other goods.
  const isSlip = difference > plausible && difference > onHand / 2;
  return isSlip && !acceptImplausible ? 'IMPLAUSIBLE_QUANTITY' : undefined;
}

/** Why these cannot be written down at once. */
export const refuseLines = (lines: readonly Counted[]): StockRefusal<'INVALID_LINE_COUNT'> | undefined =>
  lines.length === 0 || lines.length > mostRecorded ? { refused: 'INVALID_LINE_COUNT', field: ['lines'] } : undefined;

/** Why these cannot be written down, where the books say how many of each lie there. */
export function refuseCounted(
  lines: readonly Counted[],
  onHandOf: (variantId: string) => number,
  acceptImplausible: boolean,
): StockRefusal<'QUANTITY_OUT_OF_RANGE' | 'IMPLAUSIBLE_QUANTITY'> | undefined {
  for (const [index, { variantId, counted }] of lines.entries()) {
    const refused = refuseQuantity(counted, onHandOf(variantId), acceptImplausible);
    if (refused) return { refused, field: ['lines', index.toString(), 'counted'] };
  }
  return undefined;
}

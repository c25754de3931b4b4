import type { StockRefusal } from '../stock.ts';

/** Goods are counted until what differs is booked, or the count is called off. */
export type StockCountStatus = 'OPEN' | 'APPROVED' | 'CANCELLED';

/** Goods of one warehouse that somebody counts. */
export interface StockCount {
  readonly id: string;
  readonly number: number;
  /** Whose goods they are; null where staff count, whosever they are. */
  readonly vendorId: string | null;
  readonly warehouseId: string;
  readonly status: StockCountStatus;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** One variant of a count; the rest is null until it is counted. */
export interface StockCountLine {
  readonly countId: string;
  readonly variantId: string;
  /** How many lay there by the books at that moment. */
  readonly expected: number | null;
  readonly counted: number | null;
  readonly countedAt: Date | null;
}

/** As `T-100001` is a transfer. */
export const countNumberText = (number: number): string => `C-${number.toString()}`;

/** How many more there were than the books said, when they were counted; null until then. */
export const varianceOf = ({ expected, counted }: StockCountLine): number | null =>
  expected === null || counted === null ? null : counted - expected;

/** Of one count. */
export const mostCounted = 5_000;

const mostRecorded = 500;
const mostOnHand = 1_000_000_000;

/** Why these cannot be recorded. */
export function refuseCounted(
  lines: readonly { readonly variantId: string; readonly counted: number }[],
): StockRefusal<'INVALID_LINE_COUNT' | 'QUANTITY_OUT_OF_RANGE' | 'VARIANT_NOT_FOUND'> | undefined {
  if (lines.length === 0 || lines.length > mostRecorded) return { refused: 'INVALID_LINE_COUNT', field: ['lines'] };
  const unfit = lines.findIndex(({ counted }) => counted < 0 || counted > mostOnHand);
  return unfit < 0 ? undefined : { refused: 'QUANTITY_OUT_OF_RANGE', field: ['lines', unfit.toString(), 'counted'] };
}

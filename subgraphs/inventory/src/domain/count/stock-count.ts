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
  /** By how much other counts put the books right since it was counted. */
  readonly corrected: number;
  /** When a later counting of the same goods was booked; nothing is booked of this one then. */
  readonly supersededAt: Date | null;
  /** Numbers of pieces that the books had there and nobody found, of goods that are tracked by them. */
  readonly missing: readonly string[] | null;
  /** Numbers of pieces that were found and that the books had nowhere. */
  readonly found: readonly string[] | null;
}

/** What somebody wrote down about a line. */
export type CountRecord = Pick<
  StockCountLine,
  'variantId' | 'expected' | 'counted' | 'countedAt' | 'missing' | 'found'
>;

/** As `T-100001` is a transfer. */
export const countNumberText = (number: number): string => `C-${number.toString()}`;

/**
 * How many more there were than the books said, when they were counted, less what other counts put right of it since; null until
 * then, and when a later counting was booked.
 */
export const varianceOf = ({ expected, counted, corrected, supersededAt }: StockCountLine): number | null =>
  expected === null || counted === null || supersededAt ? null : counted - expected - corrected;

/** Of one count. */
export const mostCounted = 5_000;

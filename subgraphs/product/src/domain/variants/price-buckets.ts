/** Prices from the first to the second, both included. */
export interface Bucket {
  readonly minMinor: number;
  readonly maxMinor: number;
}

const steps = [1, 2, 5];
const highestPower = 8;

/** Prices that people count in: 1, 2, 5, 10, 20, 50 and so on, of the smallest unit. */
export const priceBounds: readonly number[] = Array.from({ length: highestPower }, (_, power) =>
  steps.map((step) => step * 10 ** (power + 2)),
).flat();

/**
 * At most so many ranges of prices, each with about as many products as the others, that begin and end where people would
 * have them. `below` says how many products cost less than each bound, `all` how many there are.
 */
export function priceBuckets(
  below: readonly number[],
  { all, most, minMinor, maxMinor }: { readonly all: number; readonly most: number } & Bucket,
): Bucket[] {
  const inner = priceBounds
    .map((bound, index) => ({ bound, below: below[index] ?? all }))
    .filter(({ bound }) => bound > minMinor && bound <= maxMinor);
  const chosen = new Set<number>();
  for (let part = 1; part < most; part += 1) {
    const wanted = (all * part) / most;
    const nearest = inner.toSorted((one, other) => Math.abs(one.below - wanted) - Math.abs(other.below - wanted))[0];
    if (nearest && nearest.below > 0 && nearest.below < all) chosen.add(nearest.bound);
  }
  const starts = [minMinor, ...[...chosen].sort((one, other) => one - other)];
  return starts.map((start, index) => ({ minMinor: start, maxMinor: (starts[index + 1] ?? maxMinor + 1) - 1 }));
}

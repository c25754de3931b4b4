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

/** What a list costs: its cheapest and its dearest, and how many products have variants in just these bins. */
export interface PricesFound extends Bucket {
  readonly bins: readonly (readonly [bins: readonly number[], products: number])[];
}

/** How many products' cheapest variant costs less than each bound. Bin 0 lies below the first bound. */
export function productsBelow({ bins }: PricesFound): number[] {
  return priceBounds.map((_, index) => countedIn(bins, ([lowest = 0]) => lowest <= index));
}

/** How many products have a variant that costs that: buckets begin and end where bins do. */
export function productsWithin({ bins }: PricesFound, { minMinor, maxMinor }: Bucket): number {
  const [first, last] = [binOf(minMinor), binOf(maxMinor)];
  return countedIn(bins, (own) => own.some((bin) => bin >= first && bin <= last));
}

function countedIn(bins: PricesFound['bins'], isMeant: (own: readonly number[]) => boolean): number {
  return bins.reduce((sum, [own, products]) => (isMeant(own) ? sum + products : sum), 0);
}

function binOf(minor: number): number {
  return priceBounds.filter((bound) => bound <= minor).length;
}

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

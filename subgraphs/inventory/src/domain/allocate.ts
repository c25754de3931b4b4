import { availableOf, totalAvailable } from './availability.ts';
import type { ReservationLine } from './reservation.ts';
import type { StockLevel } from './stock.ts';

export interface Demand {
  readonly variantId: string;
  readonly quantity: number;
}

interface Shortage {
  readonly variantId: string;
  readonly requested: number;
  readonly available: number;
}

type Allocation =
  | { readonly lines: readonly ReservationLine[]; readonly shortages?: never }
  | { readonly shortages: readonly Shortage[] };

/** Finds goods for all demands or for none. Whoever has most of a variant gives first, so that it comes from few places. */
export function allocate(demands: readonly Demand[], levels: readonly StockLevel[]): Allocation {
  const wanted = new Map<string, number>();
  for (const { variantId, quantity } of demands) wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity);

  const shortages = [...wanted]
    .map(([variantId, requested]) => ({ variantId, requested, available: totalAvailable(variantId, levels) }))
    .filter(({ requested, available }) => available < requested);
  if (shortages.length > 0) return { shortages };

  return { lines: [...wanted].flatMap(([variantId, quantity]) => pick(variantId, quantity, levels)) };
}

function pick(variantId: string, quantity: number, levels: readonly StockLevel[]): ReservationLine[] {
  const richestFirst = levels
    .filter((level) => level.variantId === variantId && availableOf(level) > 0)
    .sort((a, b) => availableOf(b) - availableOf(a) || (a.warehouseId < b.warehouseId ? -1 : 1));
  const lines: ReservationLine[] = [];
  let missing = quantity;
  for (const level of richestFirst) {
    if (missing === 0) break;
    const taken = Math.min(missing, availableOf(level));
    lines.push({ variantId, warehouseId: level.warehouseId, quantity: taken });
    missing -= taken;
  }
  return lines;
}

import { availableOf, totalAvailable } from './availability.ts';
import type { Pieces, PlacedPieces } from './pieces.ts';
import type { StockLevel } from './stock.ts';

interface Shortage {
  readonly variantId: string;
  readonly requested: number;
  readonly available: number;
}

type Allocation =
  | { readonly pieces: readonly PlacedPieces[]; readonly shortages?: never }
  | { readonly pieces?: never; readonly shortages: readonly Shortage[] };

/** Finds all wanted pieces or none. Whoever has most of a variant gives first, so that it comes from few places. */
export function allocate(wanted: Pieces, levels: readonly StockLevel[]): Allocation {
  const shortages = [...wanted]
    .map(([variantId, requested]) => ({ variantId, requested, available: totalAvailable(variantId, levels) }))
    .filter(({ requested, available }) => available < requested);
  if (shortages.length > 0) return { shortages };

  return { pieces: [...wanted].flatMap(([variantId, quantity]) => pick(variantId, quantity, levels)) };
}

function pick(variantId: string, quantity: number, levels: readonly StockLevel[]): PlacedPieces[] {
  const richestFirst = levels
    .filter((level) => level.variantId === variantId && availableOf(level) > 0)
    .sort((a, b) => availableOf(b) - availableOf(a) || (a.warehouseId < b.warehouseId ? -1 : 1));
  const pieces: PlacedPieces[] = [];
  let missing = quantity;
  for (const level of richestFirst) {
    if (missing === 0) break;
    const taken = Math.min(missing, availableOf(level));
    pieces.push({ variantId, warehouseId: level.warehouseId, quantity: taken });
    missing -= taken;
  }
  return pieces;
}

import { inventoryStockChanged } from '@agora/schema';
import { stockStatus, totalAvailable } from './availability.ts';
import { afterMovements } from './moved-levels.ts';
import type { Pieces } from '../pieces.ts';
import type { StockLevel, StockMovement } from '../stock.ts';

/** Tells of each variant of which another quantity can be sold after these movements, in their order, with so many more of them owed. */
export function stockChanges(
  levels: readonly StockLevel[],
  movements: readonly StockMovement[],
  lowStockQuantity: number,
  owed: Pieces = new Map(),
) {
  const moved = new Set([...movements.map(({ variantId }) => variantId), ...owed.keys()]);
  const after = afterMovements(levels, movements).map((level) => ({
    ...level,
    owed: level.owed + (owed.get(level.variantId) ?? 0),
  }));
  return availabilityChanges(moved, levels, after, lowStockQuantity);
}

/** Tells of each of these variants of which another quantity can be sold than before. */
export function availabilityChanges(
  variantIds: Iterable<string>,
  before: readonly StockLevel[],
  after: readonly StockLevel[],
  lowStockQuantity: number,
) {
  const earlier = Map.groupBy(before, ({ variantId }) => variantId);
  const later = Map.groupBy(after, ({ variantId }) => variantId);
  return [...variantIds].flatMap((variantId) => {
    const available = totalAvailable(variantId, later.get(variantId) ?? []);
    if (available === totalAvailable(variantId, earlier.get(variantId) ?? [])) return [];
    return [inventoryStockChanged.draft({ variantId, available, status: stockStatus(available, lowStockQuantity) })];
  });
}

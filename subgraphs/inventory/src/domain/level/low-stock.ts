import { inventoryLowStock } from '@agora/schema';
import { availableOf } from './availability.ts';
import type { FallenLevel } from './fallen-levels.ts';
import { placeOf } from '../place.ts';
import type { Supply } from '../replenishment/supply.ts';

/** Tells of each level that fell to its reorder point, or to the shop's threshold where it has none: once for each fall. */
export function lowStock(
  fallen: readonly FallenLevel[],
  supplies: ReadonlyMap<string, Supply>,
  lowStockQuantity: number,
) {
  return fallen.flatMap(({ level, availableBefore }) => {
    const threshold = supplies.get(placeOf(level))?.policy.reorderPoint ?? lowStockQuantity;
    const available = availableOf(level);
    if (available > threshold || availableBefore <= threshold) return [];
    const { variantId, warehouseId } = level;
    return [inventoryLowStock.draft({ variantId, warehouseId, available, threshold })];
  });
}

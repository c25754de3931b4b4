import { availableOf } from './availability.ts';
import type { FallenLevel } from './fallen-levels.ts';
import { placeOf } from '../place.ts';
import type { Supply } from '../replenishment/supply.ts';
import type { StockLevel } from '../stock.ts';

export interface LowLevel extends Pick<StockLevel, 'variantId' | 'warehouseId'> {
  readonly available: number;
  readonly threshold: number;
}

/** The levels that fell to their reorder point, or to the shop's threshold where they have none: once for each fall. */
export function lowLevels(
  fallen: readonly FallenLevel[],
  supplies: ReadonlyMap<string, Supply>,
  lowStockQuantity: number,
): LowLevel[] {
  return fallen.flatMap(({ level, availableBefore }) => {
    const threshold = supplies.get(placeOf(level))?.policy.reorderPoint ?? lowStockQuantity;
    const available = availableOf(level);
    if (available > threshold || availableBefore <= threshold) return [];
    const { variantId, warehouseId } = level;
    return [{ variantId, warehouseId, available, threshold }];
  });
}

import { inventoryStockChanged } from '@agora/schema';
import { stockStatus, totalAvailable } from './availability.ts';
import type { StockLevel, StockMovement } from './stock.ts';

/** Tells of each variant of which another quantity can be sold after these movements. */
export function stockChanges(
  levels: readonly StockLevel[],
  movements: readonly StockMovement[],
  lowStockQuantity: number,
) {
  const deltas = new Map<string, number>();
  for (const { variantId, onHandDelta, reservedDelta } of movements) {
    deltas.set(variantId, (deltas.get(variantId) ?? 0) + onHandDelta - reservedDelta);
  }
  return [...deltas]
    .filter(([, delta]) => delta !== 0)
    .map(([variantId, delta]) => {
      const available = totalAvailable(variantId, levels) + delta;
      return inventoryStockChanged.draft({ variantId, available, status: stockStatus(available, lowStockQuantity) });
    });
}

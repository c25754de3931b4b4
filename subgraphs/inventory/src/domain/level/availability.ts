import type { StockLevel, StockStatus } from '../stock.ts';

/** What can be sold from one level: neither what is put aside for orders nor the safety stock. */
export function availableOf({ onHand, reserved, safety }: StockLevel): number {
  return Math.max(onHand - reserved - safety, 0);
}

/** What can be sold of a variant over all warehouses. */
export function totalAvailable(variantId: string, levels: readonly StockLevel[]): number {
  return levels.reduce((sum, level) => (level.variantId === variantId ? sum + availableOf(level) : sum), 0);
}

/** `lowStockQuantity` is the most that still counts as few. */
export function stockStatus(available: number, lowStockQuantity: number): StockStatus {
  if (available <= 0) return 'OUT_OF_STOCK';
  return available <= lowStockQuantity ? 'LOW_STOCK' : 'IN_STOCK';
}

import type { StockLevel, StockStatus } from '../stock.ts';

/** What can be sold from one level: neither what is put aside for orders nor the safety stock. */
export function availableOf({ onHand, reserved, safety }: Omit<StockLevel, 'owed'>): number {
  return Math.max(onHand - reserved - safety, 0);
}

/** What can be sold of a variant over all warehouses, less what orders wait for. */
export function totalAvailable(variantId: string, levels: readonly StockLevel[]): number {
  const own = levels.filter((level) => level.variantId === variantId);
  return Math.max(own.reduce((sum, level) => sum + availableOf(level), 0) - (own[0]?.owed ?? 0), 0);
}

/** `lowStockQuantity` is the most that still counts as few. */
export function stockStatus(available: number, lowStockQuantity: number): StockStatus {
  if (available <= 0) return 'OUT_OF_STOCK';
  return available <= lowStockQuantity ? 'LOW_STOCK' : 'IN_STOCK';
}

import { inventoryLowStock } from '@agora/schema';
import type { LowLevel } from '../../domain/level/low-levels.ts';
import type { StockWork } from '../stock-work.ts';

/** Tells of levels that are low, and what the goods and their warehouses are called, so that whoever reads it need not ask. */
export async function tellLowStock(
  low: readonly LowLevel[],
  { levels, warehouses, emit }: Pick<StockWork, 'levels' | 'warehouses' | 'emit'>,
): Promise<void> {
  if (low.length === 0) return;
  const names = await levels.namesOf(low.map(({ variantId }) => variantId));
  const places = await warehouses.byIds(low.map(({ warehouseId }) => warehouseId));
  await emit(
    low.map((level) => {
      const { sku = null, title = null } = names.get(level.variantId) ?? {};
      const warehouseName = places.get(level.warehouseId)?.name ?? null;
      return inventoryLowStock.draft({ ...level, sku, title, warehouseName });
    }),
  );
}

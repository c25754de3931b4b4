import { inventoryStockChanged } from '@agora/schema';
import { stockStatus } from '../../domain/level/availability.ts';
import { backInStock } from '../../job-kinds.ts';
import type { StockWork } from '../stock-work.ts';

/** Tells how many kits can be put together now, and has those told who wait for them. */
export async function tellOfKits(
  kitIds: readonly string[],
  work: Pick<StockWork, 'levels' | 'backInStock' | 'emit' | 'signal' | 'enqueue' | 'settings'>,
): Promise<void> {
  if (kitIds.length === 0) return;
  const sales = await work.levels.salesOf(kitIds);
  const told = kitIds.map((variantId) => ({ variantId, available: sales.get(variantId)?.available ?? 0 }));
  for (const { variantId } of told) await work.signal(`stock:${variantId}`);
  await work.emit(
    told.map((one) =>
      inventoryStockChanged.draft({ ...one, status: stockStatus(one.available, work.settings.lowStockQuantity) }),
    ),
  );
  const there = told.filter(({ available }) => available > 0).map(({ variantId }) => variantId);
  for (const variantId of there.length > 0 ? await work.backInStock.awaitedOf(there) : []) {
    await work.enqueue(backInStock, { variantId }, { key: variantId });
  }
}

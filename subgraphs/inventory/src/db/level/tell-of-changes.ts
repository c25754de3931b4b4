import { availableOf } from '../../domain/level/availability.ts';
import { placeOf } from '../../domain/place.ts';
import type { StockLevel } from '../../domain/stock.ts';
import { backInStock, backordersToFill } from '../../job-kinds.ts';
import { tellOfKits } from './tell-of-kits.ts';
import type { StockWork } from '../stock-work.ts';

/** Wakes who watches goods of which another quantity can be sold; what came is put aside for orders that wait for it, and customers who wait are told. */
export async function tellOfChanges(
  before: readonly StockLevel[],
  after: readonly StockLevel[],
  work: Pick<StockWork, 'signal' | 'backInStock' | 'backorders' | 'enqueue' | 'kits' | 'levels' | 'emit' | 'settings'>,
): Promise<void> {
  const earlier = new Map(before.map((level) => [placeOf(level), availableOf(level)]));
  const changes = after.flatMap((level) => {
    const delta = availableOf(level) - (earlier.get(placeOf(level)) ?? 0);
    return delta === 0 ? [] : [{ variantId: level.variantId, isMore: delta > 0 }];
  });
  for (const variantId of new Set(changes.map((change) => change.variantId))) await work.signal(`stock:${variantId}`);
  await tellOfKits(await work.kits.containing(changes.map(({ variantId }) => variantId)), work);
  const more = changes.filter(({ isMore }) => isMore).map(({ variantId }) => variantId);
  if (more.length === 0) return;
  for (const variantId of await work.backorders.waitedFor(more)) {
    await work.enqueue(backordersToFill, { variantId }, { key: variantId });
  }
  for (const variantId of await work.backInStock.awaitedOf(more)) {
    await work.enqueue(backInStock, { variantId }, { key: variantId });
  }
}

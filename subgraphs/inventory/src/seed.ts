import type { SeedContext } from '@agora/kit';
import { superstoreProducts, superstoreVendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { demoWarehouses } from './demo-warehouses.ts';
import type { StockMovement } from './domain/stock.ts';

/** A statement takes 65,535 values at most, and a variant has four movements of ten. */
const chunkSize = 1_000;

/** One variant in so many is nearly sold out. */
const scarcity = 50;

/** The stock of the demo shop: 20 to 400 of most variants, spread over the warehouses, and 1 to 8 of a few. */
export async function seed({ stores: { warehouses, levels }, now }: SeedContext<Stores, Settings>): Promise<void> {
  await warehouses.add(demoWarehouses);
  const variantIds = superstoreProducts().map(({ variantId }) => variantId);
  for (let start = 0; start < variantIds.length; start += chunkSize) {
    const chunk = variantIds.slice(start, start + chunkSize);
    await levels.open(chunk, superstoreVendorId);
    await levels.move(chunk.flatMap(receiptsOf), now);
  }
}

/** The ids are hashes: their digits are as good as dice that always fall the same way. */
function receiptsOf(variantId: string): StockMovement[] {
  const digits = variantId.replaceAll('-', '');
  const dice = (index: number) => Number.parseInt(digits.slice(index * 3, index * 3 + 3), 16);
  if (dice(9) % scarcity === 0) {
    return demoWarehouses.slice(0, 1).map(({ id }) => receipt(variantId, id, 1 + (dice(0) % 8)));
  }
  return demoWarehouses.map(({ id }, index) => receipt(variantId, id, 5 + (dice(index) % 96)));
}

function receipt(variantId: string, warehouseId: string, onHandDelta: number): StockMovement {
  const byItself = { reason: null, reservationId: null, movedBy: null };
  return { variantId, warehouseId, kind: 'RECEIVED', onHandDelta, reservedDelta: 0, ...byItself };
}

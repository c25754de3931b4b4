import type { SeedContext } from '@agora/kit';
import { superstoreProducts, superstoreVendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { demoPolicies, demoReceivedId, demoReplenishments, demoSuppliers } from './demo-replenishment.ts';
import { demoWarehouses } from './demo-warehouses.ts';
import type { StockMovement } from './domain/stock.ts';

/** A statement takes 65,535 values at most, and a variant has four movements of ten. */
const chunkSize = 1_000;

/** One variant in so many is nearly sold out. */
const scarcity = 50;

/** So many goods came with one order to a supplier. */
const receivedTogether = 12;

/** The stock of the demo shop: 20 to 400 of most variants, spread over the warehouses, and 1 to 8 of a few, which are ordered. */
export async function seed({ stores, now }: SeedContext<Stores, Settings>): Promise<void> {
  const { warehouses, levels, suppliers, supplies, replenishments } = stores;
  await warehouses.add(demoWarehouses);
  const products = superstoreProducts();
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const receipts = receiptsOfAll(variantIds);
  for (let start = 0; start < variantIds.length; start += chunkSize) {
    const chunk = new Set(variantIds.slice(start, start + chunkSize));
    await levels.open([...chunk], superstoreVendorId);
    await levels.move(
      receipts.filter(({ variantId }) => chunk.has(variantId)),
      now,
    );
  }
  for (const { title, variants } of products) {
    await levels.nameVariants(
      title,
      variants.map(({ id: variantId, sku }) => ({ variantId, sku })),
    );
  }
  for (const supplier of demoSuppliers) await suppliers.add(supplier);
  const late = receipts.filter(({ variantId }) => isScarce(variantId));
  for (const policy of demoPolicies(late)) await supplies.set(policy);
  const received = receipts.filter(({ replenishmentId }) => replenishmentId !== undefined);
  const numbers = [await replenishments.nextNumber(), await replenishments.nextNumber()] as const;
  await replenishments.add(demoReplenishments({ late, received }, numbers, now));
}

function receiptsOfAll(variantIds: readonly string[]): StockMovement[] {
  const plenty = variantIds.filter((id) => !isScarce(id)).slice(0, receivedTogether);
  const [central] = demoWarehouses;
  return variantIds.flatMap(receiptsOf).map((movement) => {
    const isOrdered = movement.warehouseId === central?.id && plenty.includes(movement.variantId);
    return isOrdered ? { ...movement, replenishmentId: demoReceivedId } : movement;
  });
}

/** The ids are hashes: their digits are as good as dice that always fall the same way. */
function dice(variantId: string, index: number): number {
  const digits = variantId.replaceAll('-', '');
  return Number.parseInt(digits.slice(index * 3, index * 3 + 3), 16);
}

const isScarce = (variantId: string) => dice(variantId, 9) % scarcity === 0;

function receiptsOf(variantId: string): StockMovement[] {
  if (isScarce(variantId)) {
    return demoWarehouses.slice(0, 1).map(({ id }) => receipt(variantId, id, 1 + (dice(variantId, 0) % 8)));
  }
  return demoWarehouses.map(({ id }, index) => receipt(variantId, id, 5 + (dice(variantId, index) % 96)));
}

function receipt(variantId: string, warehouseId: string, onHandDelta: number): StockMovement {
  const byItself = { reason: null, reservationId: null, movedBy: null };
  return { variantId, warehouseId, kind: 'RECEIVED', onHandDelta, reservedDelta: 0, ...byItself };
}

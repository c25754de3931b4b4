import type { SeedContext } from '@agora/kit';
import { digitalProducts, superstoreProducts, superstoreVendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { demoLots } from './demo-lots.ts';
import { demoPolicies, demoReceivedId, demoReplenishments, demoSuppliers } from './demo-replenishment.ts';
import { demoSales, demoSalesDays } from './demo-sales.ts';
import { demoAbsent, demoKit, demoTerms } from './demo-terms.ts';
import { demoTransfers } from './demo-transfers.ts';
import { demoWarehouses } from './demo-warehouses.ts';
import type { StockMovement } from './domain/stock.ts';
import { lotToExpire } from './job-kinds.ts';

/** A statement takes 65,535 values at most, and a variant has four movements of ten. */
const chunkSize = 1_000;

/** One variant in so many is nearly sold out. */
const scarcity = 50;

/** So many goods came with one order to a supplier. */
const receivedTogether = 12;

/** So many of them are of a lot, and so many others are sent elsewhere. */
const lotsTogether = 6;
const sentTogether = 3;

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * The stock of the demo shop: 20 to 400 of most variants, spread over the warehouses, and 1 to 8 of a few, which are ordered;
 * none of one that can be ordered before it is out, one that is ordered again, one that is sold out, and one that is put together of others. What is not shipped has no stock.
 */
export async function seed({ stores, enqueue, now }: SeedContext<Stores, Settings>): Promise<void> {
  const { warehouses, levels, lots, backorders, kits, suppliers, supplies, replenishments, transfers } = stores;
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  await warehouses.add(demoWarehouses);
  const products = superstoreProducts();
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const receipts = receiptsOfAll(variantIds);
  for (let start = 0; start < variantIds.length; start += chunkSize) {
    const chunk = new Set(variantIds.slice(start, start + chunkSize));
    await levels.open([...chunk], superstoreVendorId);
    await levels.move(
      receipts.filter(({ variantId }) => chunk.has(variantId)),
      daysAgo(demoSalesDays + 2),
    );
  }
  for (const { title, variants } of products) {
    await levels.nameVariants(
      title,
      variants.map(({ id: variantId, sku }) => ({ variantId, sku })),
    );
  }
  for (const { variantId, sku, title } of digitalProducts()) {
    await levels.open([variantId], superstoreVendorId, [variantId]);
    await levels.nameVariants(title, [{ variantId, sku }]);
  }
  for (const supplier of demoSuppliers) await suppliers.add(supplier);
  const late = receipts.filter(({ variantId }) => isScarce(variantId));
  for (const policy of demoPolicies(late)) await supplies.set(policy);
  const received = receipts.filter(({ replenishmentId }) => replenishmentId !== undefined);
  const numbers = [await replenishments.nextNumber(), await replenishments.nextNumber()] as const;
  await replenishments.add(demoReplenishments({ late, received }, numbers, now));
  const sales = demoSales(late, (variantId) => 1 + (dice(variantId, 1) % 3));
  for (const sale of sales) await levels.move(sale.movements, daysAgo(sale.daysAgo));
  const expiring = demoLots(received.slice(0, lotsTogether), now);
  await lots.add(expiring);
  for (const { id, expiresAt } of expiring) await enqueue(lotToExpire, { lotId: id }, { key: id, dueAt: expiresAt });
  for (const { variantId, policy, restockAt } of demoTerms(now)) {
    await backorders.savePolicy(variantId, policy);
    await supplies.saveRestock(variantId, restockAt);
  }
  const { kitId, parts } = demoKit();
  await kits.set(kitId, parts);
  const [from, to] = demoWarehouses.slice(1);
  if (!from || !to) return;
  const sent = received.slice(-sentTogether).map(({ variantId }) => variantId);
  const places = { fromId: from.id, toId: to.id };
  const papers = [await transfers.nextNumber(), await transfers.nextNumber()] as const;
  for (const { transfer, movements } of demoTransfers(sent, places, { numbers: papers, now })) {
    await transfers.add(transfer);
    await levels.move(movements, transfer.sentAt);
  }
}

function receiptsOfAll(variantIds: readonly string[]): StockMovement[] {
  const absent = demoAbsent();
  const there = variantIds.filter((id) => !absent.has(id));
  const plenty = there.filter((id) => !isScarce(id)).slice(0, receivedTogether);
  const [central] = demoWarehouses;
  return there.flatMap(receiptsOf).map((movement) => {
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

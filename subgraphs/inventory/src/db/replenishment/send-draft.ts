import type { Replenishment } from '../../domain/replenishment/replenishment.ts';
import { sendReplenishment } from '../../domain/replenishment/send-replenishment.ts';
import { replenishmentExpected, replenishmentToSend } from '../../job-kinds.ts';
import type { StockWork } from '../stock-work.ts';

export type Sending = Pick<
  StockWork,
  'levels' | 'suppliers' | 'replenishments' | 'warehouses' | 'emit' | 'enqueue' | 'withdraw' | 'now'
>;

/** A locked draft goes to its supplier, once. */
export async function sendDraft(draft: Replenishment, work: Sending): Promise<void> {
  const { levels, suppliers, replenishments, warehouses } = work;
  const { id, supplierId, warehouseId, lines } = draft;
  const supplier = (await suppliers.byIds([supplierId])).get(supplierId);
  const warehouse = (await warehouses.byIds([warehouseId])).get(warehouseId);
  if (!supplier || !warehouse) throw new Error(`the supplier or the warehouse of order ${id} is not there`);
  const skus = await levels.skusOf(lines.map(({ variantId }) => variantId));
  const number = await replenishments.nextNumber();
  const decision = sendReplenishment(draft, { number, supplier, warehouse, skus, now: work.now() });
  if (!decision) return;
  await replenishments.save(decision.replenishment);
  await work.emit(decision.events);
  await work.withdraw(replenishmentToSend, id);
  const { expectedAt } = decision.replenishment;
  if (expectedAt) await work.enqueue(replenishmentExpected, { replenishmentId: id }, { key: id, dueAt: expectedAt });
}

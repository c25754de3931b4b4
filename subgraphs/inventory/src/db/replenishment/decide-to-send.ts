import type { Replenishment, ReplenishmentDecision } from '../../domain/replenishment/replenishment.ts';
import { sendReplenishment } from '../../domain/replenishment/send-replenishment.ts';
import { replenishmentExpected, replenishmentToSend } from '../../job-kinds.ts';
import type { Sending } from './send-draft.ts';

/** What sending a locked draft means; its goods are expected from then on. Undefined for one that was sent or called off. */
export async function decideToSend(draft: Replenishment, work: Sending): Promise<ReplenishmentDecision | undefined> {
  const { levels, suppliers, replenishments, warehouses } = work;
  const { id, supplierId, warehouseId, lines } = draft;
  if (draft.status !== 'DRAFT') return undefined;
  const supplier = (await suppliers.byIds([supplierId])).get(supplierId);
  const warehouse = (await warehouses.byIds([warehouseId])).get(warehouseId);
  if (!supplier || !warehouse) throw new Error(`the supplier or the warehouse of order ${id} is not there`);
  const skus = await levels.skusOf(lines.map(({ variantId }) => variantId));
  const number = await replenishments.nextNumber();
  const decision = sendReplenishment(draft, { number, supplier, warehouse, skus, now: work.now() });
  await work.withdraw(replenishmentToSend, id);
  const expectedAt = decision?.replenishment.expectedAt;
  if (expectedAt) await work.enqueue(replenishmentExpected, { replenishmentId: id }, { key: id, dueAt: expectedAt });
  return decision;
}

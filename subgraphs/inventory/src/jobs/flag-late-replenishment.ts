import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { flagLate } from '../domain/replenishment/flag-late.ts';
import { replenishmentExpected } from '../job-kinds.ts';

/** An order of which something is missing when all of it should be here is known to be late, and staff are told. */
export const flagLateReplenishment = job(replenishmentExpected, ({ data: { replenishmentId }, finish }, _: Jobs) =>
  finish(async ({ replenishments, suppliers, warehouses, levels, emit, now }: Work) => {
    const expected = await replenishments.lock(replenishmentId);
    if (!expected) return;
    const { supplierId, warehouseId, lines } = expected;
    const supplier = (await suppliers.byIds([supplierId])).get(supplierId);
    const warehouse = (await warehouses.byIds([warehouseId])).get(warehouseId);
    if (!supplier || !warehouse) throw new Error(`the supplier or the warehouse of order ${expected.id} is not there`);
    const skus = await levels.skusOf(lines.map(({ variantId }) => variantId));
    const decision = flagLate(expected, { supplier, warehouse, skus, now: now() });
    if (!decision) return;
    await replenishments.save(decision.replenishment);
    await emit(decision.events);
  }),
);

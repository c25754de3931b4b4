import type { Context } from '../../context.ts';
import type { ReplenishmentHead } from '../../db/replenishment/replenishment-store.ts';
import { replenishmentsById, suppliersById } from '../batches.ts';
import { mayRead } from '../may-change.ts';

/** An order to a supplier; null when there is none, or none that the viewer may read. */
export async function findReplenishment(id: string, context: Context): Promise<ReplenishmentHead | null> {
  const one = await context.load(replenishmentsById, id);
  const supplier = one && (await context.load(suppliersById, one.supplierId));
  return one && mayRead(context.viewer, supplier?.vendorId) ? one : null;
}

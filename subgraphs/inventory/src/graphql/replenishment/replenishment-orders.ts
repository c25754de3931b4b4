import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { isToVendor, newestFirst, replenishmentConditions } from '../../db/replenishment-store.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { suppliersById } from '../batches.ts';
import { mayRead, readsOnly } from '../may-change.ts';

export const replenishmentOrders: NonNullable<QueryResolvers['replenishmentOrders']> = async (
  _,
  { where, ...args },
  { stores: { replenishments }, viewer },
) => {
  const page = readPage(args, newestFirst);
  const vendorId = readsOnly(viewer);
  const matching = and(
    conditionOf(where, replenishmentConditions),
    vendorId === undefined ? undefined : isToVendor(vendorId),
  );
  const rows = await replenishments.page(matching, page);
  return { ...connectionOf(rows, page, newestFirst), count: () => replenishments.count(matching) };
};

export const replenishmentOrder: NonNullable<QueryResolvers['replenishmentOrder']> = async (_, { id }, context) => {
  const one = (await context.stores.replenishments.byIds([id])).get(id);
  const supplier = one && (await context.load(suppliersById, one.supplierId));
  return one && mayRead(context.viewer, supplier?.vendorId) ? one : null;
};

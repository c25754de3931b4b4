import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { isToVendor, newestFirst, replenishmentConditions } from '../../db/replenishment/replenishment-store.ts';
import type { QueryResolvers } from '../../generated/resolvers.ts';
import { readsOnly } from '../may-change.ts';
import { findReplenishment } from './find-replenishment.ts';

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

export const replenishmentOrder: NonNullable<QueryResolvers['replenishmentOrder']> = (_, { id }, context) =>
  findReplenishment(id, context);

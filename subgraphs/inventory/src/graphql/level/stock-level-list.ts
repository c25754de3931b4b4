import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { byPlace, isOfVendor, levelConditions } from '../../db/level/level-list-store.ts';
import type { QueryResolvers, StockLevelConnectionResolvers } from '../../generated/resolvers.ts';
import { readsOnly } from '../may-change.ts';

export const stockLevelList: NonNullable<QueryResolvers['stockLevelList']> = async (
  _,
  { where, ...args },
  { stores: { levelLists }, settings, viewer },
) => {
  const page = readPage(args, byPlace);
  const vendorId = readsOnly(viewer);
  const matching = and(
    conditionOf(where, levelConditions(settings.lowStockQuantity)),
    vendorId === undefined ? undefined : isOfVendor(vendorId),
  );
  const rows = await levelLists.page(matching, page);
  return { ...connectionOf(rows, page, byPlace), count: () => levelLists.count(matching) };
};

export const StockLevelConnection: StockLevelConnectionResolvers = { totalCount: ({ count }) => count() };

import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { longestFirst, waitingConditions, waitsForVendor } from '../../db/reservation/waiting-list-store.ts';
import { outstandingOf } from '../../domain/backorder/backorder-line.ts';
import type {
  QueryResolvers,
  StockBackorderConnectionResolvers,
  StockBackorderResolvers,
} from '../../generated/resolvers.ts';
import { restockByVariant } from '../batches.ts';
import { readsOnly } from '../may-change.ts';

export const stockBackorders: NonNullable<QueryResolvers['stockBackorders']> = async (
  _,
  { where, ...args },
  { stores: { waitingLists }, viewer },
) => {
  const page = readPage(args, longestFirst);
  const vendorId = readsOnly(viewer);
  const matching = and(
    conditionOf(where, waitingConditions),
    vendorId === undefined ? undefined : waitsForVendor(vendorId),
  );
  const rows = await waitingLists.page(matching, page);
  return { ...connectionOf(rows, page, longestFirst), count: () => waitingLists.count(matching) };
};

export const StockBackorderConnection: StockBackorderConnectionResolvers = { totalCount: ({ count }) => count() };

export const StockBackorder: StockBackorderResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
  variant: ({ variantId }) => ({ id: variantId }),
  quantity: ({ wanted }) => wanted,
  outstandingQuantity: outstandingOf,
  expectedAt: async ({ variantId }, _, context) => (await context.load(restockByVariant, variantId)) ?? null,
};

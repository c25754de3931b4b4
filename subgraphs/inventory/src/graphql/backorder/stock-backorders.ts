import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { longestFirst, waitingConditions, waitsForVendor } from '../../db/reservation/waiting-list-store.ts';
import { denied } from '../../domain/backorder/backorder-policy.ts';
import { outstandingOf } from '../../domain/backorder/backorder-line.ts';
import { promiseOf } from '../../domain/backorder/promise-of.ts';
import type {
  QueryResolvers,
  StockBackorderConnectionResolvers,
  StockBackorderResolvers,
} from '../../generated/resolvers.ts';
import { restockByVariant, salesByVariant } from '../batches.ts';
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
  async expectedAt({ variantId }, _, context) {
    const [sale, restockAt] = await Promise.all([
      context.load(salesByVariant, variantId),
      context.load(restockByVariant, variantId),
    ]);
    return promiseOf(sale?.policy ?? denied, restockAt, context.now()).expectedAt;
  },
};

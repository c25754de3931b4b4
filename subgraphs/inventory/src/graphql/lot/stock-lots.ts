import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { byReservation, lotConditions, lotsOfVendor, soonestFirst } from '../../db/lot/lot-store.ts';
import type {
  QueryResolvers,
  StockLotConnectionResolvers,
  StockLotOrderConnectionResolvers,
  StockLotOrderResolvers,
  StockLotResolvers,
} from '../../generated/resolvers.ts';
import { isReadable } from '../is-readable.ts';
import { readsOnly } from '../may-change.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

export const stockLots: NonNullable<QueryResolvers['stockLots']> = async (
  _,
  { where, ...args },
  { stores: { lots }, viewer },
) => {
  const page = readPage(args, soonestFirst);
  const vendorId = readsOnly(viewer);
  const matching = and(conditionOf(where, lotConditions), vendorId === undefined ? undefined : lotsOfVendor(vendorId));
  const rows = await lots.page(matching, page);
  return { ...connectionOf(rows, page, soonestFirst), count: () => lots.count(matching) };
};

export const stockLotOrders: NonNullable<QueryResolvers['stockLotOrders']> = async (_, { lotId, ...args }, context) => {
  const { lots } = context.stores;
  const page = readPage(args, byReservation);
  const lot = await lots.byId(lotId);
  if (!lot || !(await isReadable(lot.variantId, context))) return null;
  const rows = await lots.pageOfOrders(lotId, page);
  return { ...connectionOf(rows, page, byReservation), count: () => lots.countOfOrders(lotId) };
};

export const StockLot: StockLotResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (lot, _, context) => warehouseOf(lot, context),
};

export const StockLotConnection: StockLotConnectionResolvers = { totalCount: ({ count }) => count() };

export const StockLotOrder: StockLotOrderResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
  reservedQuantity: ({ reserved }) => reserved,
  committedQuantity: ({ committed }) => committed,
};

export const StockLotOrderConnection: StockLotOrderConnectionResolvers = { totalCount: ({ count }) => count() };

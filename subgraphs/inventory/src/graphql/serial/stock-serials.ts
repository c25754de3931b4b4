import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { byNumber, serialConditions, serialsOfVendor } from '../../db/serial/serial-list-store.ts';
import type {
  QueryResolvers,
  StockSerialConnectionResolvers,
  StockSerialEventResolvers,
  StockSerialResolvers,
  StockSerialWhere,
} from '../../generated/resolvers.ts';
import { historyBySerial } from '../batches.ts';
import { readsOnly } from '../may-change.ts';
import { findTransfer } from '../transfer/find-transfer.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

const ownOf = (vendorId: string | undefined) => (vendorId === undefined ? undefined : serialsOfVendor(vendorId));

export const stockSerials: NonNullable<QueryResolvers['stockSerials']> = async (
  _,
  { where, ...args },
  { stores: { serialLists }, viewer },
) => {
  const page = readPage(args, byNumber);
  const matching = and(conditionOf(where, serialConditions), ownOf(readsOnly(viewer)));
  const rows = await serialLists.page(matching, page);
  return { ...connectionOf(rows, page, byNumber), count: () => serialLists.count(matching) };
};

export const stockSerial: NonNullable<QueryResolvers['stockSerial']> = async (
  _,
  { number, variantId },
  { stores: { serialLists }, viewer },
) => {
  const where: StockSerialWhere = { number, ...(variantId != null && { variantId }) };
  const matching = and(conditionOf(where, serialConditions), ownOf(readsOnly(viewer)));
  const [one, another] = await serialLists.some(matching, 2);
  return one && !another ? one : null;
};

export const StockSerial: StockSerialResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (serial, _, context) => warehouseOf(serial, context),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  stockTransfer: ({ transferId }, _, context) => (transferId === null ? null : findTransfer(transferId, context)),
  isNamed: ({ isSaid }) => isSaid,
  history: async ({ id }, _, context) => (await context.load(historyBySerial, id)) ?? [],
};

export const StockSerialEvent: StockSerialEventResolvers = {
  warehouse: (event, _, context) => warehouseOf(event, context),
  order: ({ orderId }) => (orderId === null ? null : { id: orderId }),
  stockTransfer: ({ transferId }, _, context) => (transferId === null ? null : findTransfer(transferId, context)),
  movedBy: ({ movedBy }) => (movedBy === null ? null : { id: movedBy }),
};

export const StockSerialConnection: StockSerialConnectionResolvers = { totalCount: ({ count }) => count() };

import type { QueryResolvers } from '../generated/resolvers.ts';
import { levelsByVariant } from './batches.ts';
import { stockBackorders } from './backorder/stock-backorders.ts';
import { stockLevelsAt } from './level/stock-levels-at.ts';
import { reservations } from './reservation/reservations.ts';
import { backorderPolicy } from './backorder/backorder-policy.ts';
import { stockCount, stockCountLines, stockCounts } from './count/stock-counts.ts';
import { readsOnly } from './may-change.ts';
import { replenishmentOrder, replenishmentOrders } from './replenishment/replenishment-orders.ts';
import { stockLevelList } from './level/stock-level-list.ts';
import { stockMovements } from './level/stock-movement.ts';
import { stockLotOrders, stockLots } from './lot/stock-lots.ts';
import { stockSerial, stockSerials } from './serial/stock-serials.ts';
import { stockKit } from './kit/stock-kit.ts';
import { stockTransfer, stockTransfers } from './transfer/stock-transfers.ts';
import { isReadable } from './is-readable.ts';
import { findReservation } from './reservation/find-reservation.ts';

export const Query: QueryResolvers = {
  stockLevels: async (_, { variantId }, context) =>
    (await isReadable(variantId, context)) ? ((await context.load(levelsByVariant, variantId)) ?? []) : [],
  backorderPolicy,
  stockLevelList,
  stockMovements,
  warehouses: (_, __, { stores }) => stores.warehouses.list(),
  suppliers: (_, __, { stores, viewer }) => stores.suppliers.list(readsOnly(viewer)),
  replenishmentOrder,
  replenishmentOrders,
  stockKit,
  stockLots,
  stockSerial,
  stockSerials,
  stockLotOrders,
  stockBackorders,
  stockLevelsAt,
  reservations,
  stockCount,
  stockCounts,
  stockCountLines,
  stockTransfer,
  stockTransfers,
  reservation: (_, { orderId }, context) => findReservation(orderId, context),
};

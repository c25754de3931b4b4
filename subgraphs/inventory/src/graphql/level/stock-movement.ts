import { conditionOf, connectionOf, readPage } from '@agora/kit';
import { and } from 'drizzle-orm';
import { isOfVendor, movementConditions, newestFirst } from '../../db/level/movement-store.ts';
import type {
  QueryResolvers,
  StockMovementConnectionResolvers,
  StockMovementResolvers,
} from '../../generated/resolvers.ts';
import { ordersByReservation } from '../batches.ts';
import { readsOnly } from '../may-change.ts';
import { findCount } from '../count/find-count.ts';
import { findReplenishment } from '../replenishment/find-replenishment.ts';
import { findTransfer } from '../transfer/find-transfer.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

export const stockMovements: NonNullable<QueryResolvers['stockMovements']> = async (
  _,
  { where, ...args },
  { stores: { movements }, viewer },
) => {
  const page = readPage(args, newestFirst);
  const vendorId = readsOnly(viewer);
  const matching = and(
    conditionOf(where, movementConditions),
    vendorId === undefined ? undefined : isOfVendor(vendorId),
  );
  const rows = await movements.page(matching, page);
  return { ...connectionOf(rows, page, newestFirst), count: () => movements.count(matching) };
};

export const StockMovementConnection: StockMovementConnectionResolvers = { totalCount: ({ count }) => count() };

export const StockMovement: StockMovementResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (movement, _, context) => warehouseOf(movement, context),
  onHandChange: ({ onHandDelta }) => onHandDelta,
  reservedChange: ({ reservedDelta }) => reservedDelta,
  async order({ reservationId }, _, context) {
    const id = reservationId === null ? undefined : await context.load(ordersByReservation, reservationId);
    return id === undefined ? null : { id };
  },
  replenishmentOrder: ({ replenishmentId }, _, context) =>
    replenishmentId === null ? null : findReplenishment(replenishmentId, context),
  stockTransfer: ({ transferId }, _, context) => (transferId ? findTransfer(transferId, context) : null),
  stockCount: ({ countId }, _, context) => (countId ? findCount(countId, context) : null),
  movedBy: ({ movedBy }) => (movedBy === null ? null : { id: movedBy }),
};

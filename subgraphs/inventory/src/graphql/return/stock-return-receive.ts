import { mutate, requireViewer } from '@agora/kit';
import { keepDecision } from '../../db/reservation/keep-decision.ts';
import { takeBack } from '../../domain/return/take-back.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';
import { findReservation } from '../reservation/find-reservation.ts';

type Outcome = { readonly refused?: never; readonly orderId: string } | StockRefusal<InventoryErrorCode>;

export const stockReturnReceive: NonNullable<MutationResolvers['stockReturnReceive']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { orderId, warehouseId } = input;
  return mutate(context, {
    operation: 'stockReturnReceive',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { orders, reservations, levels, warehouses, settings } = work;
      const variantIds = input.lines.map(({ variantId }) => variantId);
      const vendors = await levels.vendorsOf(variantIds);
      const strange = variantIds.findIndex((id) => !mayChange(viewer, vendors.get(id)));
      if (strange >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['lines', strange.toString(), 'variantId'] };
      if (!(await warehouses.keep(warehouseId))) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
      await orders.lock(orderId);
      const known = await reservations.lockOf(orderId);
      const stock = await levels.lockWith(variantIds, warehouseId);
      const lines = input.lines.map(({ condition, ...line }) => ({ ...line, isSound: condition === 'SOUND' }));
      const returned = { lines, warehouseId, movedBy: viewer.id };
      const decision = takeBack(known, returned, stock, settings.lowStockQuantity);
      if (decision.refused) return decision;
      await keepDecision(decision, work);
      return { orderId };
    },
    answer: async () => ({ reservation: await findReservation(orderId, context), userErrors: [] }),
    refuse: (refusal) => ({ reservation: null, userErrors: userErrorsOf(refusal) }),
  });
};

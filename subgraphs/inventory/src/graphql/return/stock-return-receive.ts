import { mutate, requireViewer } from '@agora/kit';
import { keepDecision } from '../../db/reservation/keep-decision.ts';
import { nameSerials, numbersOf } from '../../db/serial/name-serials.ts';
import { unnumberedOf } from '../../db/serial/unnumbered-of.ts';
import { comesBackFrom } from '../../domain/serial/unfit-serial.ts';
import { partsOf } from '../../domain/kit/parts-of.ts';
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
      const { orders, reservations, levels, kits, warehouses, settings } = work;
      const variantIds = input.lines.map(({ variantId }) => variantId);
      const vendors = await levels.vendorsOf(variantIds);
      const strange = variantIds.findIndex((id) => !mayChange(viewer, vendors.get(id)));
      if (strange >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['lines', strange.toString(), 'variantId'] };
      if (!(await warehouses.keep(warehouseId))) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
      await orders.lock(orderId);
      const known = await reservations.lockOf(orderId);
      // What comes back of a kit are its parts, all of them or those that are named.
      const ordered = await kits.ofOrder(orderId);
      const lines = input.lines.flatMap(({ variantId, quantity, condition, serials }, line) =>
        [...partsOf(new Map([[variantId, quantity]]), ordered)].map(([partId, pieces]) => ({
          ...{ variantId: partId, quantity: pieces, isSound: condition === 'SOUND', line },
          ...(partId === variantId && { serials }),
        })),
      );
      const stock = await levels.lockWith([...new Set(lines.map(({ variantId }) => variantId))], warehouseId);
      const returned = { lines, warehouseId, movedBy: viewer.id };
      const decision = takeBack(known, returned, stock, settings.lowStockQuantity);
      if (decision.refused) return decision;
      const unfit = comesBackFrom(orderId, await unnumberedOf(orderId, known, work));
      const fieldOf = (index: number) => ['lines', (lines[index]?.line ?? 0).toString()];
      const pieces = await nameSerials(lines, { levels: stock, unfit, fieldOf }, work);
      if (pieces.refused) return pieces;
      const broken = numbersOf(pieces.named.filter(({ line }) => lines[line]?.isSound === false));
      await keepDecision({ ...decision, serials: { in: pieces.names, out: broken } }, work);
      return { orderId };
    },
    answer: async () => ({ reservation: await findReservation(orderId, context), userErrors: [] }),
    refuse: (refusal) => ({ reservation: null, userErrors: userErrorsOf(refusal) }),
  });
};

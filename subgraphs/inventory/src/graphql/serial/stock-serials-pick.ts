import { mutate, requireViewer } from '@agora/kit';
import { readNamed } from '../../db/serial/read-named.ts';
import { putAsideOf } from '../../domain/reservation/reservation-status.ts';
import { pickSerials } from '../../domain/serial/pick-serials.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode, MutationResolvers } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { userErrorsOf } from '../refuse.ts';
import { findReservation } from '../reservation/find-reservation.ts';

type Outcome = { readonly refused?: never; readonly orderId: string } | StockRefusal<InventoryErrorCode>;

const mostLines = 100;

export const stockSerialsPick: NonNullable<MutationResolvers['stockSerialsPick']> = (_, { input }, context) => {
  const viewer = requireViewer(context);
  const { orderId } = input;
  return mutate(context, {
    operation: 'stockSerialsPick',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      const { orders, reservations, levels, serials, now } = work;
      if (input.lines.length === 0 || input.lines.length > mostLines) {
        return { refused: 'INVALID_LINE_COUNT', field: ['lines'] };
      }
      const variantIds = input.lines.map(({ variantId }) => variantId);
      const vendors = await levels.vendorsOf(variantIds);
      const strange = variantIds.findIndex((id) => !mayChange(viewer, vendors.get(id)));
      if (strange >= 0) return { refused: 'VARIANT_NOT_FOUND', field: ['lines', strange.toString(), 'variantId'] };
      await orders.lock(orderId);
      const known = await reservations.lockOf(orderId);
      const locked = await levels.lock(variantIds);
      const tracked = new Set(locked.flatMap((level) => (level.isSerialTracked ? [level.variantId] : [])));
      // Some of the pieces may be named now, and the others later or by themselves.
      const lines = input.lines.map((line) => ({ ...line, quantity: line.serials.length }));
      const read = await readNamed(
        work,
        lines,
        (variantId) => tracked.has(variantId),
        (index) => ['lines', index.toString()],
      );
      if (read.refused) return read;
      const byId = new Map([...read.known.values()].map((one) => [one.id, one]));
      for (const one of await serials.ofOrder(orderId)) byId.set(one.id, one);
      const pieces = known.flatMap((one) => one.lines.map((line) => ({ ...line, putAside: putAsideOf(line) })));
      const decision = pickSerials(read.named, { orderId, pieces, known: [...byId.values()], movedBy: viewer.id });
      if (decision.refused) return decision;
      await serials.save(decision.serials, decision.events, now());
      return { orderId };
    },
    answer: async () => ({ reservation: await findReservation(orderId, context), userErrors: [] }),
    refuse: (refusal) => ({ reservation: null, userErrors: userErrorsOf(refusal) }),
  });
};

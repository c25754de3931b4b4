import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { giveBack } from '../domain/reservation/give-back.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';
import { reservationToExpire } from '../job-kinds.ts';

/** What was put aside for an order that was not paid in time can be sold again. */
export const expireReservation = job(
  reservationToExpire,
  ({ data: { reservationId, orderId }, finish }, { settings }: Jobs) =>
    finish(async (work: Work) => {
      const known = await work.reservations.lockOf(orderId);
      const late = known.filter(({ id, status }) => id === reservationId && status === 'RESERVED');
      if (late.length === 0) return;
      const stock = await work.levels.lock(variantsIn(late));
      const given = { pieces: 'ALL', ways: ['RELEASED'], reason: 'EXPIRED' } as const;
      const decision = giveBack(late, given, stock, settings.lowStockQuantity);
      if (decision) await keepDecision(decision, work);
    }),
  { concurrency: 4 },
);

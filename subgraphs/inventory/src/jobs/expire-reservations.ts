import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { giveBack } from '../domain/give-back.ts';
import { variantsIn } from '../domain/reservation.ts';
import { keepDecision } from '../db/keep-decision.ts';

/** What was put aside for an order that was not paid in time can be sold again; one reservation a round. */
export const expireReservations: Job<Jobs> = {
  name: 'expire-reservations',
  everyMs: 5_000,
  run: ({ transact, settings, now }) =>
    transact(async (work) => {
      const reservation = await work.reservations.lockExpired(now());
      if (!reservation) return false;
      const stock = await work.levels.lock(variantsIn([reservation]));
      const given = { pieces: 'ALL', ways: ['RELEASED'], reason: 'EXPIRED' } as const;
      const decision = giveBack([reservation], given, stock, settings.lowStockQuantity);
      if (!decision) return false;
      await keepDecision(decision, work);
      return true;
    }),
};

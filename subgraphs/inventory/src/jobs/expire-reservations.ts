import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { releaseReservation } from '../domain/release-reservation.ts';

/** What was put aside for an order that was not paid in time can be sold again; one reservation a round. */
export const expireReservations: Job<Jobs> = {
  name: 'expire-reservations',
  everyMs: 5_000,
  run: ({ transact, settings, now }) =>
    transact(async ({ reservations, levels, emit }) => {
      const reservation = await reservations.lockExpired(now());
      if (!reservation) return false;
      const stock = await levels.lock(reservation.lines.map(({ variantId }) => variantId));
      const decision = releaseReservation(reservation, 'EXPIRED', stock, settings.lowStockQuantity);
      if (!decision) return false;
      await reservations.save(decision.reservation);
      await levels.move(decision.movements, now());
      await emit(decision.events);
      return true;
    }),
};

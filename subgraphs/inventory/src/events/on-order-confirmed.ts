import { on } from '@agora/kit';
import { orderConfirmed } from '@agora/schema';
import type { Work } from '../context.ts';
import { commitReservation } from '../domain/commit-reservation.ts';

/** What is paid leaves the books. */
export const onOrderConfirmed = on(
  orderConfirmed,
  async ({ data }, { reservations, levels, emit, now, settings, log }: Work) => {
    const reservation = await reservations.lock(data.orderId);
    if (!reservation) return;
    const stock = await levels.lock(reservation.lines.map(({ variantId }) => variantId));
    const decision = commitReservation(reservation, stock, settings.lowStockQuantity);
    if (!decision) {
      log.info({ orderId: data.orderId, status: reservation.status }, 'a paid order asks for nothing more');
      return;
    }
    await reservations.save(decision.reservation);
    await levels.move(decision.movements, now());
    await emit(decision.events);
  },
);

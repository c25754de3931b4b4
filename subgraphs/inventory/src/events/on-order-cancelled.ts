import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { releaseReservation, releaseUnasked } from '../domain/release-reservation.ts';

/** What is not wanted any more can be sold again. */
export const onOrderCancelled = on(
  orderCancelled,
  async ({ data }, { reservations, levels, emit, now, settings }: Work) => {
    const reservation = await reservations.lock(data.orderId);
    if (!reservation) {
      await reservations.save(releaseUnasked(uuidv7(), data.orderId, now()));
      return;
    }
    const stock = await levels.lock(reservation.lines.map(({ variantId }) => variantId));
    const decision = releaseReservation(reservation, 'ORDER_CANCELLED', stock, settings.lowStockQuantity);
    if (!decision) return;
    await reservations.save(decision.reservation);
    await levels.move(decision.movements, now());
    await emit(decision.events);
  },
);

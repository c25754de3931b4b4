import type { Work } from '../context.ts';
import { releaseReservation } from '../domain/release-reservation.ts';
import type { Reservation } from '../domain/reservation.ts';

/** The goods of a cancelled order, whose reservation is locked, can be sold again. */
export async function giveBack(
  reservation: Reservation,
  { reservations, levels, emit, now, settings }: Work,
): Promise<void> {
  const stock = await levels.lock(reservation.lines.map(({ variantId }) => variantId));
  const decision = releaseReservation(reservation, 'ORDER_CANCELLED', stock, settings.lowStockQuantity);
  if (!decision) return;
  await reservations.save(decision.reservation);
  await levels.move(decision.movements, now());
  await emit(decision.events);
}

import type { PlacedPieces } from '../pieces.ts';
import type { Reservation } from './reservation.ts';
import { reservationStatusOf } from './reservation-status.ts';

/** With these pieces put aside; rejected when there are none. */
export function openReservation(
  about: Pick<Reservation, 'id' | 'orderId' | 'expiresAt'>,
  pieces: readonly PlacedPieces[],
): Reservation {
  const lines = pieces.map(({ variantId, warehouseId, quantity }) => ({
    variantId,
    warehouseId,
    reserved: quantity,
    released: 0,
    committed: 0,
    restocked: 0,
  }));
  return { ...about, lines, status: reservationStatusOf(lines), version: 1 };
}

import type { Pieces, PlacedPieces } from '../pieces.ts';
import type { Reservation } from './reservation.ts';
import { reservationStatusOf } from './reservation-status.ts';

/** With these pieces put aside and the others waited for; rejected when there are none of either. */
export function openReservation(
  about: Pick<Reservation, 'id' | 'orderId' | 'expiresAt'>,
  pieces: readonly PlacedPieces[],
  missing: Pieces = new Map(),
): Reservation {
  const lines = pieces.map(({ variantId, warehouseId, quantity }) => ({
    variantId,
    warehouseId,
    reserved: quantity,
    released: 0,
    committed: 0,
    restocked: 0,
  }));
  const backorders = [...missing].map(([variantId, wanted]) => ({ variantId, wanted, filled: 0, released: 0 }));
  return { ...about, lines, backorders, status: reservationStatusOf({ lines, backorders }), version: 1 };
}

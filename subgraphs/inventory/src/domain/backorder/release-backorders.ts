import { type Pieces, piecesOf } from '../pieces.ts';
import type { Reservation } from '../reservation/reservation.ts';
import { reservationStatusOf } from '../reservation/reservation-status.ts';
import { outstandingOf } from './backorder-line.ts';

interface ReleasedBackorders {
  readonly reservation: Reservation;
  /** What the order does not wait for any more. */
  readonly pieces: Pieces;
}

/** An order waits no longer for as many of these pieces as it waits for; undefined when it waits for none of them. */
export function releaseBackorders(reservation: Reservation, wanted: Pieces | 'ALL'): ReleasedBackorders | undefined {
  const backorders = reservation.backorders.map((line) => {
    const most = wanted === 'ALL' ? Number.MAX_SAFE_INTEGER : (wanted.get(line.variantId) ?? 0);
    return { ...line, released: line.released + Math.min(most, outstandingOf(line)) };
  });
  const released = backorders.map(({ variantId, released: now }, index) => ({
    variantId,
    quantity: now - (reservation.backorders[index]?.released ?? 0),
  }));
  const pieces = piecesOf(released.filter(({ quantity }) => quantity > 0));
  if (pieces.size === 0) return undefined;
  const status = reservationStatusOf({ lines: reservation.lines, backorders });
  return { reservation: { ...reservation, backorders, status, version: reservation.version + 1 }, pieces };
}

import { outstandingOf } from '../backorder/backorder-line.ts';
import type { Reservation, ReservationLine } from './reservation.ts';

export type ReservationStatus = 'RESERVED' | 'BACKORDERED' | 'COMMITTED' | 'RELEASED' | 'REJECTED';

/** Pieces of a line that are put aside still. */
export const putAsideOf = ({ reserved, released, committed }: ReservationLine) => reserved - released - committed;

/** Pieces of a line that left the books and are not back. */
export const goneOf = ({ committed, restocked }: ReservationLine) => committed - restocked;

/** By the sums over its lines: first it waits for what is missing, then for its payment as long as anything is put aside, and it is released once nothing is left. */
export function reservationStatusOf({
  lines,
  backorders,
}: Pick<Reservation, 'lines' | 'backorders'>): ReservationStatus {
  if (backorders.some((line) => outstandingOf(line) > 0)) return 'BACKORDERED';
  if (lines.length === 0) return backorders.length === 0 ? 'REJECTED' : 'RELEASED';
  if (lines.some((line) => putAsideOf(line) > 0)) return 'RESERVED';
  return lines.some((line) => goneOf(line) > 0) ? 'COMMITTED' : 'RELEASED';
}

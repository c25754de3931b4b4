import type { ReservationLine } from './reservation.ts';

export type ReservationStatus = 'RESERVED' | 'COMMITTED' | 'RELEASED' | 'REJECTED';

/** Pieces of a line that are put aside still. */
export const putAsideOf = ({ reserved, released, committed }: ReservationLine) => reserved - released - committed;

/** Pieces of a line that left the books and are not back. */
export const goneOf = ({ committed, restocked }: ReservationLine) => committed - restocked;

/** By the sums over its lines: as long as anything is put aside it waits, and it is released once nothing is left. */
export function reservationStatusOf(lines: readonly ReservationLine[]): ReservationStatus {
  if (lines.length === 0) return 'REJECTED';
  if (lines.some((line) => putAsideOf(line) > 0)) return 'RESERVED';
  return lines.some((line) => goneOf(line) > 0) ? 'COMMITTED' : 'RELEASED';
}

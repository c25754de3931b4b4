import type { ReservationStatus } from './reservation.ts';

/** What may follow on what. A released reservation is taken up again when its order is paid after all. */
const transitions: Readonly<Record<ReservationStatus, readonly ReservationStatus[]>> = {
  RESERVED: ['COMMITTED', 'RELEASED'],
  COMMITTED: ['RELEASED'],
  RELEASED: ['COMMITTED'],
  REJECTED: [],
};

export function canBecome(from: ReservationStatus, to: ReservationStatus): boolean {
  return transitions[from].includes(to);
}

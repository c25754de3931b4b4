import { inventoryReleased } from '@agora/schema';
import { moveLines } from './move-lines.ts';
import type { ReleaseReason, Reservation, ReservationDecision } from './reservation.ts';
import type { StockLevel } from './stock.ts';
import { stockChanges } from './stock-changes.ts';
import { canBecome } from './transition.ts';

/** Gives the goods of an order back to be sold: out of the reserve, or into the warehouse again. Undefined when it has none. */
export function releaseReservation(
  reservation: Reservation,
  reason: ReleaseReason,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision | undefined {
  const { id: reservationId, orderId, status, releaseReason, version } = reservation;
  if (releaseReason === 'EXPIRED' && reason === 'ORDER_CANCELLED') {
    // There is nothing left to give back, but a confirmation that comes late must not take the goods up again.
    return { reservation: { ...reservation, releaseReason: reason, version: version + 1 }, movements: [], events: [] };
  }
  if (!canBecome(status, 'RELEASED')) return undefined;
  const movements = moveLines(reservation, status === 'COMMITTED' ? 'RESTOCKED' : 'RELEASED');
  return {
    reservation: { ...reservation, status: 'RELEASED', releaseReason: reason, version: version + 1 },
    movements,
    events: [
      inventoryReleased.draft({ reservationId, orderId, reason }),
      ...stockChanges(levels, movements, lowStockQuantity),
    ],
  };
}

/** An order that was cancelled before it could ask for goods: it gets none when it asks late. */
export function releaseUnasked(id: string, orderId: string, now: Date): Reservation {
  const releaseReason = 'ORDER_CANCELLED';
  return { id, orderId, status: 'RELEASED', lines: [], expiresAt: now, releaseReason, version: 1 };
}

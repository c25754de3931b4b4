import { inventoryCommitted, inventoryRejected } from '@agora/schema';
import { allocate } from './allocate.ts';
import { moveLines } from './move-lines.ts';
import type { Reservation, ReservationDecision } from './reservation.ts';
import type { StockLevel } from './stock.ts';
import { stockChanges } from './stock-changes.ts';
import { canBecome } from './transition.ts';

/**
 * The order is paid: its goods leave the books. When the money came after the reservation had expired, the goods are
 * looked for anew, and the order rejected when they are gone. Undefined when there is nothing to do.
 */
export function commitReservation(
  reservation: Reservation,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision | undefined {
  const { id: reservationId, orderId, status, releaseReason, version } = reservation;
  if (!canBecome(status, 'COMMITTED') || releaseReason === 'ORDER_CANCELLED') return undefined;
  const committed: Reservation = { ...reservation, status: 'COMMITTED', releaseReason: null, version: version + 1 };
  const told = inventoryCommitted.draft({ reservationId, orderId });
  if (status === 'RESERVED') {
    return { reservation: committed, movements: moveLines(committed, 'COMMITTED'), events: [told] };
  }

  const allocation = allocate(reservation.lines, levels);
  if (allocation.shortages) {
    const rejected = inventoryRejected.draft({ orderId, lines: [...allocation.shortages] });
    return { reservation, movements: [], events: [rejected] };
  }
  const again = { ...committed, lines: allocation.lines };
  const movements = [...moveLines(again, 'RESERVED'), ...moveLines(again, 'COMMITTED')];
  return { reservation: again, movements, events: [told, ...stockChanges(levels, movements, lowStockQuantity)] };
}

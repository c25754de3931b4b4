import { inventoryRejected, inventoryReserved } from '@agora/schema';
import { allocate, type Demand } from './allocate.ts';
import { moveLines } from './move-lines.ts';
import type { Reservation, ReservationDecision } from './reservation.ts';
import type { StockLevel } from './stock.ts';
import { stockChanges } from './stock-changes.ts';

export interface ReserveStock {
  readonly id: string;
  readonly orderId: string;
  readonly demands: readonly Demand[];
  readonly expiresAt: Date;
}

/** Puts aside all that an order asks for, or nothing. */
export function reserveStock(
  { id, orderId, demands, expiresAt }: ReserveStock,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision {
  const allocation = allocate(demands, levels);
  const blank: Reservation = {
    id,
    orderId,
    status: 'REJECTED',
    lines: [],
    expiresAt,
    releaseReason: null,
    version: 1,
  };
  if (allocation.shortages) {
    const rejected = inventoryRejected.draft({ orderId, lines: [...allocation.shortages] });
    return { reservation: blank, movements: [], events: [rejected] };
  }
  const lines = [...allocation.lines];
  const reservation: Reservation = { ...blank, status: 'RESERVED', lines };
  const movements = moveLines(reservation, 'RESERVED');
  const reserved = inventoryReserved.draft({ reservationId: id, orderId, expiresAt: expiresAt.toISOString(), lines });
  return { reservation, movements, events: [reserved, ...stockChanges(levels, movements, lowStockQuantity)] };
}

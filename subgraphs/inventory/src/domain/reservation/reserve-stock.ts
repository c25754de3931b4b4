import { inventoryRejected, inventoryReserved } from '@agora/schema';
import { allocate } from './allocate.ts';
import { movementsOf } from './move-pieces.ts';
import { openReservation } from './open-reservation.ts';
import type { Pieces } from '../pieces.ts';
import type { ReservationDecision } from './reservation.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import type { Nearness } from '../warehouse/nearness.ts';

interface ReserveStock {
  readonly id: string;
  readonly orderId: string;
  readonly wanted: Pieces;
  readonly expiresAt: Date;
  readonly nearness: Nearness;
}

/** Puts aside all that an order asks for, or nothing. */
export function reserveStock(
  { wanted, nearness, ...about }: ReserveStock,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision {
  const { id, orderId, expiresAt } = about;
  const { pieces, shortages } = allocate(wanted, levels, nearness);
  if (shortages) {
    const rejected = inventoryRejected.draft({ orderId, lines: [...shortages] });
    return { reservations: [openReservation(about, [])], movements: [], events: [rejected] };
  }
  const movements = movementsOf(id, 'RESERVED', pieces);
  const told = { reservationId: id, orderId, expiresAt: expiresAt.toISOString(), lines: [...pieces] };
  return {
    reservations: [openReservation(about, pieces)],
    movements,
    events: [inventoryReserved.draft(told), ...stockChanges(levels, movements, lowStockQuantity)],
  };
}

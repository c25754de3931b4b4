import { inventoryCommitted, inventoryRejected } from '@agora/schema';
import { allocate } from './allocate.ts';
import { type MovedPieces, movementsOf, movePieces } from './move-pieces.ts';
import { openReservation } from './open-reservation.ts';
import { type Pieces, piecesOf, without } from '../pieces.ts';
import type { Reservation, ReservationDecision } from './reservation.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import type { Nearness } from '../warehouse/nearness.ts';

interface PaidPieces {
  /** Of the reservation to be, where goods have to be put aside anew. */
  readonly id: string;
  readonly orderId: string;
  /** All that is paid, what was committed before as well. */
  readonly paid: Pieces;
  readonly now: Date;
  readonly nearness: Nearness;
  /** Whether goods may come from several warehouses. */
  readonly maySplit: boolean;
}

/**
 * What is paid leaves the books. What is not put aside any more, because the money came after it had expired, is looked
 * for anew, and the order rejected when it is gone. Undefined when there is nothing to do.
 */
export function commitStock(
  reservations: readonly Reservation[],
  { id, orderId, paid, now, nearness, maySplit }: PaidPieces,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision | undefined {
  const committed = reservations.flatMap(({ lines }) =>
    lines.map((line) => ({ variantId: line.variantId, quantity: line.committed })),
  );
  let missing = without(paid, piecesOf(committed));
  const moved: MovedPieces[] = [];
  for (const reservation of reservations) {
    const put = movePieces(reservation, 'COMMITTED', missing);
    if (!put) continue;
    moved.push(put);
    missing = without(missing, piecesOf(put.pieces));
  }
  if (missing.size === 0) return moved.length === 0 ? undefined : decisionOf(moved);

  const { pieces, shortages } = allocate(missing, levels, { nearness, maySplit });
  if (shortages.length > 0) {
    const rejected = inventoryRejected.draft({ orderId, lines: [...shortages] });
    return { reservations: [], movements: [], events: [rejected] };
  }
  const anew = movePieces(openReservation({ id, orderId, expiresAt: now }, pieces), 'COMMITTED', 'ALL');
  const decision = decisionOf(anew ? [...moved, anew] : moved);
  const movements = [...movementsOf(id, 'RESERVED', pieces), ...decision.movements];
  const events = [...decision.events, ...stockChanges(levels, movements, lowStockQuantity)];
  return { ...decision, movements, events };
}

const decisionOf = (moved: readonly MovedPieces[]): ReservationDecision => ({
  reservations: moved.map(({ reservation }) => reservation),
  movements: moved.flatMap(({ movements }) => movements),
  events: moved.map(({ reservation: { id: reservationId, orderId }, pieces }) =>
    inventoryCommitted.draft({ reservationId, orderId, lines: [...pieces] }),
  ),
});

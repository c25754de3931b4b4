import { inventoryReleased } from '@agora/schema';
import { releaseBackorders } from '../backorder/release-backorders.ts';
import { type MovedPieces, movePieces } from './move-pieces.ts';
import { type Pieces, piecesOf, without } from '../pieces.ts';
import type { ReleaseReason, Reservation, ReservationDecision } from './reservation.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';

interface GivenBack {
  readonly pieces: Pieces | 'ALL';
  /** Out of the reserve, or into the warehouse again; the first is tried first. */
  readonly ways: readonly ('RELEASED' | 'RESTOCKED')[];
  readonly reason: ReleaseReason;
}

/** Pieces of an order can be sold again, as many of these as it still has. Undefined when it has none. */
export function giveBack(
  reservations: readonly Reservation[],
  { pieces, ways, reason }: GivenBack,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision | undefined {
  let wanted = pieces;
  const changed = new Map(reservations.map((reservation) => [reservation.id, reservation]));
  const owed = new Map<string, number>();
  // What is not there yet is missed least.
  for (const reservation of ways.includes('RELEASED') ? reservations : []) {
    const waived = releaseBackorders(reservation, wanted);
    if (!waived) continue;
    changed.set(reservation.id, waived.reservation);
    for (const [variantId, quantity] of waived.pieces) owed.set(variantId, (owed.get(variantId) ?? 0) - quantity);
    wanted = wanted === 'ALL' ? wanted : without(wanted, waived.pieces);
  }
  const moved: MovedPieces[] = [];
  for (const way of ways) {
    for (const reservation of changed.values()) {
      const back = movePieces(reservation, way, wanted);
      if (!back) continue;
      moved.push(back);
      changed.set(reservation.id, back.reservation);
      wanted = wanted === 'ALL' ? wanted : without(wanted, piecesOf(back.pieces));
    }
  }
  if (moved.length === 0 && owed.size === 0) return undefined;

  const movements = moved.flatMap((back) => back.movements);
  const released = [...Map.groupBy(moved, (back) => back.reservation.id)].map(([reservationId, backs]) => {
    const orderId = backs[0]?.reservation.orderId ?? '';
    return inventoryReleased.draft({ reservationId, orderId, reason, lines: backs.flatMap((back) => back.pieces) });
  });
  return {
    reservations: reservations.flatMap(({ id, version }) => {
      const after = changed.get(id);
      return after && after.version > version ? [after] : [];
    }),
    movements,
    owed,
    events: [...released, ...stockChanges(levels, movements, lowStockQuantity, owed)],
  };
}

import type { Pieces, PlacedPieces } from '../pieces.ts';
import type { Reservation, ReservationLine } from './reservation.ts';
import { goneOf, putAsideOf, reservationStatusOf } from './reservation-status.ts';
import type { MovementKind, StockMovement } from '../stock.ts';

type PieceMovement = Exclude<MovementKind, 'RECEIVED' | 'ADJUSTED' | 'SENT' | 'ARRIVED' | 'RETURNED'>;

export interface MovedPieces {
  readonly reservation: Reservation;
  readonly pieces: readonly PlacedPieces[];
  readonly movements: readonly StockMovement[];
}

const counters = { COMMITTED: 'committed', RELEASED: 'released', RESTOCKED: 'restocked' } as const;

/** How many pieces of a line can be moved so. */
const movable: Record<keyof typeof counters, (line: ReservationLine) => number> = {
  COMMITTED: putAsideOf,
  RELEASED: putAsideOf,
  RESTOCKED: goneOf,
};

/** What one piece does to the books of its warehouse. */
const effects: Record<PieceMovement, { readonly onHand: number; readonly reserved: number }> = {
  RESERVED: { onHand: 0, reserved: 1 },
  COMMITTED: { onHand: -1, reserved: -1 },
  RELEASED: { onHand: 0, reserved: -1 },
  RESTOCKED: { onHand: 1, reserved: 0 },
};

/** Moves as many of the wanted pieces as there are to be moved so; undefined when there are none. */
export function movePieces(
  reservation: Reservation,
  kind: keyof typeof counters,
  wanted: Pieces | 'ALL',
): MovedPieces | undefined {
  const missing = new Map(wanted === 'ALL' ? [] : wanted);
  const pieces: PlacedPieces[] = [];
  const lines = reservation.lines.map((line) => {
    const { variantId, warehouseId } = line;
    const most = wanted === 'ALL' ? Number.MAX_SAFE_INTEGER : (missing.get(variantId) ?? 0);
    const quantity = Math.min(most, movable[kind](line));
    if (quantity === 0) return line;
    missing.set(variantId, most - quantity);
    pieces.push({ variantId, warehouseId, quantity });
    return { ...line, [counters[kind]]: line[counters[kind]] + quantity };
  });
  if (pieces.length === 0) return undefined;
  return {
    reservation: {
      ...reservation,
      lines,
      status: reservationStatusOf({ ...reservation, lines }),
      version: reservation.version + 1,
    },
    pieces,
    movements: movementsOf(reservation.id, kind, pieces),
  };
}

export function movementsOf(
  reservationId: string,
  kind: PieceMovement,
  pieces: readonly PlacedPieces[],
): StockMovement[] {
  const { onHand, reserved } = effects[kind];
  return pieces.map(({ variantId, warehouseId, quantity }) => ({
    variantId,
    warehouseId,
    kind,
    onHandDelta: onHand * quantity,
    reservedDelta: reserved * quantity,
    reason: null,
    reservationId,
    movedBy: null,
  }));
}

import { allocate } from '../reservation/allocate.ts';
import { movementsOf } from '../reservation/move-pieces.ts';
import type { Reservation, ReservationDecision, ReservationLine } from '../reservation/reservation.ts';
import { reservationStatusOf } from '../reservation/reservation-status.ts';
import { type PlacedPieces, piecesOf } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import type { Nearness } from '../warehouse/nearness.ts';
import { outstandingOf } from './backorder-line.ts';
import { tellComplete } from './tell-complete.ts';

interface Arrived {
  readonly variantId: string;
  /** Of the variant. */
  readonly levels: readonly StockLevel[];
  readonly maySplit: boolean;
  /** Of warehouses to where it goes; nothing where nobody knows that any more. */
  readonly nearness: Nearness;
  /** When it expires if it waits for nothing else. */
  readonly expiresAt: Date;
}

/** Puts aside what there is of a variant for an order that waits for it; undefined when there is nothing for it. */
export function fillBackorder(
  reservation: Reservation,
  { variantId, levels, maySplit, nearness, expiresAt }: Arrived,
): ReservationDecision | undefined {
  const line = reservation.backorders.find((one) => one.variantId === variantId);
  const missing = line ? outstandingOf(line) : 0;
  if (missing === 0) return undefined;
  const [home] = reservation.lines;
  // What is owed is owed to this order, which is the first that waits.
  const offered = levels
    .filter(({ warehouseId }) => maySplit || !home || home.warehouseId === warehouseId)
    .map((level) => ({ ...level, owed: 0 }));
  const { pieces } = allocate(new Map([[variantId, missing]]), offered, { nearness, maySplit });
  if (pieces.length === 0) return undefined;

  const filled = piecesOf(pieces);
  const backorders = reservation.backorders.map((one) => ({
    ...one,
    filled: one.filled + (one.variantId === variantId ? (filled.get(variantId) ?? 0) : 0),
  }));
  const lines = withPieces(reservation.lines, pieces);
  const changed = {
    ...reservation,
    ...{ lines, backorders, status: reservationStatusOf({ lines, backorders }), version: reservation.version + 1 },
  };
  const decision: ReservationDecision = {
    reservations: [changed],
    movements: movementsOf(reservation.id, 'RESERVED', pieces),
    owed: new Map([...filled].map(([id, quantity]) => [id, -quantity])),
    // As many can be sold as before: what came was owed.
    events: [],
  };
  return tellComplete([reservation], decision, expiresAt);
}

function withPieces(lines: readonly ReservationLine[], pieces: readonly PlacedPieces[]): ReservationLine[] {
  const isAt = (one: ReservationLine, piece: PlacedPieces) =>
    one.variantId === piece.variantId && one.warehouseId === piece.warehouseId;
  const more = lines.map((line) => {
    const piece = pieces.find((one) => isAt(line, one));
    return piece ? { ...line, reserved: line.reserved + piece.quantity } : line;
  });
  const none = { released: 0, committed: 0, restocked: 0 };
  const others = pieces.filter((piece) => !lines.some((line) => isAt(line, piece)));
  return [...more, ...others.map(({ quantity, ...place }) => ({ ...place, reserved: quantity, ...none }))];
}

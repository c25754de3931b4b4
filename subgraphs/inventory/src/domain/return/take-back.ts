import { stockChanges } from '../level/stock-changes.ts';
import { piecesOf, without } from '../pieces.ts';
import { movePieces } from '../reservation/move-pieces.ts';
import type { Reservation, ReservationDecision } from '../reservation/reservation.ts';
import { goneOf } from '../reservation/reservation-status.ts';
import type { StockLevel, StockMovement, StockRefusal } from '../stock.ts';

interface ReturnedPieces {
  readonly variantId: string;
  readonly quantity: number;
  /** Whether they can be sold again; what cannot is written off. */
  readonly isSound: boolean;
}

interface Returned {
  readonly lines: readonly ReturnedPieces[];
  readonly warehouseId: string;
  readonly movedBy: string;
}

type Refusal = StockRefusal<'INVALID_LINE_COUNT' | 'QUANTITY_OUT_OF_RANGE' | 'MORE_THAN_LEFT'>;

const mostLines = 100;
const mostMoved = 1_000_000;

/** Goods of an order that had left came back into a warehouse, no more than left: what is sound is sold again, the rest is written off. */
export function takeBack(
  reservations: readonly Reservation[],
  { lines, warehouseId, movedBy }: Returned,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): (ReservationDecision & { readonly refused?: never }) | Refusal {
  if (lines.length === 0 || lines.length > mostLines) return { refused: 'INVALID_LINE_COUNT', field: ['lines'] };
  const unfit = lines.findIndex(({ quantity }) => quantity < 1 || quantity > mostMoved);
  if (unfit >= 0) return { refused: 'QUANTITY_OUT_OF_RANGE', field: ['lines', unfit.toString(), 'quantity'] };
  const gone = piecesOf(
    reservations.flatMap((one) => one.lines.map((line) => ({ variantId: line.variantId, quantity: goneOf(line) }))),
  );
  const returned = piecesOf(lines);
  for (const [variantId, quantity] of returned) {
    const outstanding = gone.get(variantId) ?? 0;
    const index = lines.findIndex((line) => line.variantId === variantId).toString();
    if (quantity > outstanding) return { refused: 'MORE_THAN_LEFT', field: ['lines', index, 'quantity'], outstanding };
  }

  let rest = returned;
  const changed: Reservation[] = [];
  const movements: StockMovement[] = [];
  for (const reservation of reservations) {
    const back = movePieces(reservation, 'RESTOCKED', rest);
    if (!back) continue;
    changed.push(back.reservation);
    // Wherever they left from, they lie here now.
    movements.push(...back.movements.map((movement) => ({ ...movement, warehouseId, movedBy })));
    rest = without(rest, piecesOf(back.pieces));
  }
  const broken = piecesOf(lines.filter(({ isSound }) => !isSound));
  const [reservationId = null] = changed.map(({ id }) => id);
  for (const [variantId, quantity] of broken) {
    const about = { reason: 'DAMAGED' as const, reservationId, movedBy };
    movements.push({ variantId, warehouseId, kind: 'ADJUSTED', onHandDelta: -quantity, reservedDelta: 0, ...about });
  }
  return { reservations: changed, movements, events: stockChanges(levels, movements, lowStockQuantity) };
}

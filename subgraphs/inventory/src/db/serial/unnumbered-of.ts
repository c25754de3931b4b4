import { type Pieces, piecesOf, without } from '../../domain/pieces.ts';
import type { Reservation } from '../../domain/reservation/reservation.ts';
import { goneOf } from '../../domain/reservation/reservation-status.ts';
import type { StockWork } from '../stock-work.ts';

/** How many pieces left with an order before anybody asked for their serial numbers. */
export async function unnumberedOf(
  orderId: string,
  reservations: readonly Reservation[],
  { serials }: Pick<StockWork, 'serials'>,
): Promise<Pieces> {
  const gone = reservations.flatMap(({ lines }) =>
    lines.map((line) => ({ variantId: line.variantId, quantity: goneOf(line) })),
  );
  const known = (await serials.ofOrder(orderId)).filter(({ status }) => status === 'SOLD');
  return without(piecesOf(gone), piecesOf(known.map(({ variantId }) => ({ variantId, quantity: 1 }))));
}

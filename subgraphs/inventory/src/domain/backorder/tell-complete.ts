import { inventoryBackorderFilled, inventoryReserved } from '@agora/schema';
import { putAsideOf } from '../reservation/reservation-status.ts';
import type { Reservation, ReservationDecision } from '../reservation/reservation.ts';

/** What waited for goods and waits for none any more is put aside as a whole from now on: its order is told, and its time begins. */
export function tellComplete(
  before: readonly Reservation[],
  decision: ReservationDecision,
  expiresAt: Date,
): ReservationDecision {
  const waited = new Set(before.filter(({ status }) => status === 'BACKORDERED').map(({ id }) => id));
  const isComplete = ({ id, status }: Reservation) => waited.has(id) && status === 'RESERVED';
  const complete = decision.reservations.filter(isComplete);
  const events = complete.flatMap(({ id: reservationId, orderId, lines }) => [
    inventoryReserved.draft({
      reservationId,
      orderId,
      expiresAt: expiresAt.toISOString(),
      lines: lines
        .map((line) => ({ variantId: line.variantId, warehouseId: line.warehouseId, quantity: putAsideOf(line) }))
        .filter(({ quantity }) => quantity > 0),
    }),
    inventoryBackorderFilled.draft({ reservationId, orderId, expiresAt: expiresAt.toISOString() }),
  ]);
  return {
    ...decision,
    reservations: decision.reservations.map((one) => (isComplete(one) ? { ...one, expiresAt } : one)),
    events: [...decision.events, ...events],
    begun: complete.map(({ id }) => id),
  };
}

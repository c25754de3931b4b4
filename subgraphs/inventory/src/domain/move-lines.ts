import type { Reservation } from './reservation.ts';
import type { MovementKind, StockMovement } from './stock.ts';

/** What one piece of a reservation does to the books of its warehouse. */
const effects: Readonly<Record<Exclude<MovementKind, 'RECEIVED' | 'ADJUSTED'>, { onHand: number; reserved: number }>> =
  {
    RESERVED: { onHand: 0, reserved: 1 },
    COMMITTED: { onHand: -1, reserved: -1 },
    RELEASED: { onHand: 0, reserved: -1 },
    RESTOCKED: { onHand: 1, reserved: 0 },
  };

/** The same movement for each line of a reservation. */
export function moveLines({ id, lines }: Reservation, kind: keyof typeof effects): StockMovement[] {
  const { onHand, reserved } = effects[kind];
  return lines.map(({ variantId, warehouseId, quantity }) => ({
    variantId,
    warehouseId,
    kind,
    onHandDelta: onHand * quantity,
    reservedDelta: reserved * quantity,
    reason: null,
    reservationId: id,
    movedBy: null,
  }));
}

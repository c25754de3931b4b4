import type { EventDraft } from '@agora/schema';
import type { BackorderLine } from '../backorder/backorder-line.ts';
import type { Pieces } from '../pieces.ts';
import type { ReservationStatus } from './reservation-status.ts';
import type { NamedInMovements } from '../serial/serials-after.ts';
import type { StockMovement } from '../stock.ts';

/** Pieces of one variant that were put aside in one warehouse, and what became of them. All four only grow. */
export interface ReservationLine {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly reserved: number;
  /** Given up before they left; with the committed ones never more than were reserved. */
  readonly released: number;
  /** Paid, and out of the books. */
  readonly committed: number;
  /** Came back after that; never more than were committed. */
  readonly restocked: number;
}

/** What was put aside at one time for an order, which may have several: a paid one whose goods had expired gets another. */
export interface Reservation {
  readonly id: string;
  readonly orderId: string;
  readonly status: ReservationStatus;
  /** None when it was rejected, or waits for all of it. */
  readonly lines: readonly ReservationLine[];
  /** What was not there. */
  readonly backorders: readonly BackorderLine[];
  readonly expiresAt: Date;
  readonly version: number;
}

export type ReleaseReason = 'ORDER_CANCELLED' | 'EXPIRED';

export interface ReservationDecision {
  /** Those that are new or changed. */
  readonly reservations: readonly Reservation[];
  readonly movements: readonly StockMovement[];
  /** How many more pieces of variants orders wait for, or fewer. */
  readonly owed?: Pieces;
  /** Ids of those that waited for goods, and whose time begins now. */
  readonly begun?: readonly string[];
  /** Which pieces were named, of variants that are tracked by serial number. */
  readonly serials?: NamedInMovements;
  readonly events: readonly EventDraft[];
}

export const variantsIn = (reservations: readonly Reservation[]) =>
  reservations.flatMap(({ lines, backorders }) => [...lines, ...backorders].map(({ variantId }) => variantId));

import type { EventDraft } from '@agora/schema';
import type { StockMovement } from './stock.ts';

export type ReservationStatus = 'RESERVED' | 'COMMITTED' | 'RELEASED' | 'REJECTED';

export type ReleaseReason = 'ORDER_CANCELLED' | 'EXPIRED';

export interface ReservationLine {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** What became of the goods that one order asks for. */
export interface Reservation {
  readonly id: string;
  readonly orderId: string;
  readonly status: ReservationStatus;
  /** What is or was put aside; none when it was rejected. */
  readonly lines: readonly ReservationLine[];
  readonly expiresAt: Date;
  /** Set exactly when it is released. */
  readonly releaseReason: ReleaseReason | null;
  readonly version: number;
}

export interface ReservationDecision {
  readonly reservation: Reservation;
  readonly movements: readonly StockMovement[];
  readonly events: readonly EventDraft[];
}

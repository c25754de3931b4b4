import type { EventDraft } from '@agora/schema';

/** How much of a variant one warehouse has: never fewer than are reserved. */
export interface StockLevel {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly onHand: number;
  readonly reserved: number;
  /** How many are kept from being sold. */
  readonly safety: number;
  /** How many of the variant orders wait for, wherever they come in: they are sold already. */
  readonly owed: number;
  /** Whether each of its pieces has a serial number that is known here. */
  readonly isSerialTracked?: boolean;
}

export type MovementKind =
  'RECEIVED' | 'ADJUSTED' | 'RESERVED' | 'COMMITTED' | 'RELEASED' | 'RESTOCKED' | 'SENT' | 'ARRIVED' | 'RETURNED';

export type AdjustmentReason = 'COUNTED' | 'DAMAGED' | 'LOST' | 'FOUND' | 'EXPIRED' | 'OTHER';

/** A line of the ledger: all levels are the sums of their movements. */
export interface StockMovement {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly kind: MovementKind;
  readonly onHandDelta: number;
  readonly reservedDelta: number;
  readonly reason: AdjustmentReason | null;
  readonly reservationId: string | null;
  /** The purchase order with which it came. */
  readonly replenishmentId?: string;
  /** The transfer with which it left or came. */
  readonly transferId?: string;
  /** The count by which it was put right. */
  readonly countId?: string;
  /** The lot that its pieces came with, or were taken out of; others follow from when they expire. */
  readonly lotId?: string;
  /** Who booked it; null for what happens by itself. */
  readonly movedBy: string | null;
}

export interface StockRefusal<Code extends string> {
  readonly refused: Code;
  readonly field: readonly string[];
  /** For who asked, where more can be said than the code does. */
  readonly message?: string;
  /** How many could be taken away, where too many were asked for. */
  readonly available?: number;
  /** How many may still come of an order, where more were said to have. */
  readonly outstanding?: number;
}

export interface StockDecision {
  readonly refused?: never;
  readonly level: StockLevel;
  readonly movements: readonly StockMovement[];
  readonly events: readonly EventDraft[];
}

/** As others are told of it. */
export type StockStatus = 'IN_STOCK' | 'LOW_STOCK' | 'OUT_OF_STOCK';

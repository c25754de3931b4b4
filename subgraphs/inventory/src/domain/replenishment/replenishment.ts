import type { NamedInMovements } from '../serial/serials-after.ts';
import type { EventDraft } from '@agora/schema';
import type { StockMovement } from '../stock.ts';

/** A draft collects what is wanted until it is sent to its supplier. */
export type ReplenishmentStatus = 'DRAFT' | 'ORDERED' | 'PARTLY_RECEIVED' | 'RECEIVED' | 'CANCELLED';

export interface ReplenishmentLine {
  readonly variantId: string;
  readonly ordered: number;
  /** More than were ordered where somebody took them all the same. */
  readonly received: number;
  readonly cancelled: number;
}

/** An order of goods from a supplier for one warehouse. */
export interface Replenishment {
  readonly id: string;
  /** What it is called outside; null for a draft. */
  readonly number: number | null;
  readonly supplierId: string;
  readonly warehouseId: string;
  readonly status: ReplenishmentStatus;
  readonly lines: readonly ReplenishmentLine[];
  readonly openedAt: Date;
  readonly orderedAt: Date | null;
  readonly expectedAt: Date | null;
  /** Since when it is known to be late; kept when it has come. */
  readonly lateSince: Date | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

export interface ReplenishmentDecision {
  /** Which pieces were named, of variants that are tracked by serial number. */
  readonly serials?: NamedInMovements;
  readonly refused?: never;
  readonly replenishment: Replenishment;
  readonly movements: readonly StockMovement[];
  readonly events: readonly EventDraft[];
}

export const outstandingOf = ({ ordered, received, cancelled }: ReplenishmentLine): number =>
  Math.max(ordered - received - cancelled, 0);

/** How many pieces are ordered in all. */
export const piecesIn = ({ lines }: Pick<Replenishment, 'lines'>): number =>
  lines.reduce((sum, { ordered }) => sum + ordered, 0);

/** Whether something of it may still come. */
export const isUnderway = ({ status }: Replenishment): boolean => status === 'ORDERED' || status === 'PARTLY_RECEIVED';

/** As `A-100001` is an order of a customer. */
export const numberText = (number: number): string => `P-${number.toString()}`;

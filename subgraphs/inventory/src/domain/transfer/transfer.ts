import type { EventDraft } from '@agora/schema';
import type { NamedInMovements } from '../serial/serials-after.ts';
import type { StockMovement, StockRefusal } from '../stock.ts';

/** It is over when each piece came in, went back, or was given up. */
export type TransferStatus = 'IN_TRANSIT' | 'PARTLY_RECEIVED' | 'RECEIVED' | 'CANCELLED';

export interface TransferLine {
  readonly variantId: string;
  readonly sent: number;
  readonly received: number;
  /** Given up: they came nowhere. */
  readonly lost: number;
  /** Back where they came from. */
  readonly returned: number;
}

/** Pieces of a transfer that left in one lot. */
export interface TransferLot {
  /** Where they came from. */
  readonly lotId: string;
  readonly variantId: string;
  readonly code: string;
  readonly expiresAt: Date;
  readonly sent: number;
  readonly received: number;
  readonly lost: number;
  readonly returned: number;
}

/** Goods on their way from one warehouse to another. */
export interface Transfer {
  readonly id: string;
  readonly number: number;
  /** Whose goods they are; null where staff sent them, whosever they are. */
  readonly vendorId: string | null;
  readonly fromId: string;
  readonly toId: string;
  readonly status: TransferStatus;
  readonly lines: readonly TransferLine[];
  readonly lots: readonly TransferLot[];
  readonly sentAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

export interface TransferDecision {
  /** Which pieces were named, of variants that are tracked by serial number. */
  readonly serials?: NamedInMovements;
  readonly refused?: never;
  readonly transfer: Transfer;
  readonly movements: readonly StockMovement[];
  readonly events: readonly EventDraft[];
}

export type TransferRefusal = StockRefusal<
  | 'SAME_WAREHOUSE'
  | 'INVALID_LINE_COUNT'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'VARIANT_NOT_FOUND'
  | 'WOULD_BE_NEGATIVE'
  | 'MORE_THAN_SENT'
  | 'LOT_NOT_FOUND'
  | 'TRANSFER_ENDED'
>;

export interface TransferredPieces {
  readonly variantId: string;
  readonly quantity: number;
  /** The lot that they left in; nobody says of others. */
  readonly lotId?: string | null | undefined;
}

const mostLines = 500;
const mostMoved = 1_000_000;

/** Pieces that are neither here nor there. */
export const inTransitOf = ({
  sent,
  received,
  lost,
  returned,
}: Pick<TransferLine, 'sent' | 'received' | 'lost' | 'returned'>): number => sent - received - lost - returned;

/** As `P-100001` is an order to a supplier. */
export const transferNumberText = (number: number): string => `T-${number.toString()}`;

/** Why these are no lines of a transfer. */
export function refuseLines(lines: readonly TransferredPieces[], least: number): TransferRefusal | undefined {
  if (lines.length < least || lines.length > mostLines) return { refused: 'INVALID_LINE_COUNT', field: ['lines'] };
  const unfit = lines.findIndex(({ quantity }) => quantity < 1 || quantity > mostMoved);
  return unfit < 0 ? undefined : { refused: 'QUANTITY_OUT_OF_RANGE', field: ['lines', unfit.toString(), 'quantity'] };
}

/** What pieces of a transfer do to the books of a warehouse. */
export function transferMovement(
  kind: 'SENT' | 'ARRIVED' | 'RETURNED',
  { transferId, warehouseId, movedBy }: { transferId: string; warehouseId: string; movedBy: string },
  { variantId, quantity, lotId }: TransferredPieces,
): StockMovement {
  const onHandDelta = kind === 'SENT' ? -quantity : quantity;
  const about = { reason: null, reservationId: null, transferId, movedBy };
  return { variantId, warehouseId, kind, onHandDelta, reservedDelta: 0, ...about, ...(lotId != null && { lotId }) };
}

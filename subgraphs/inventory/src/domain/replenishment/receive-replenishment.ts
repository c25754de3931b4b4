import { inventoryReplenishmentReceived } from '@agora/schema';
import { type Pieces, piecesOf } from '../pieces.ts';
import type { StockLevel, StockMovement, StockRefusal } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import {
  isUnderway,
  numberText,
  outstandingOf,
  type Replenishment,
  type ReplenishmentDecision,
  type ReplenishmentLine,
} from './replenishment.ts';

interface ReceivedLine {
  readonly variantId: string;
  readonly quantity: number;
  /** The lot that they came in. */
  readonly lotId?: string;
}

interface Receipt {
  readonly lines: readonly ReceivedLine[];
  /** Whether more than were ordered are taken too. */
  readonly isExcessTaken: boolean;
  readonly movedBy: string;
}

interface ReceiptFacts {
  readonly levels: readonly StockLevel[];
  readonly lowStockQuantity: number;
  readonly now: Date;
}

type Refusal = StockRefusal<
  'NOT_RECEIVABLE' | 'INVALID_LINE_COUNT' | 'QUANTITY_OUT_OF_RANGE' | 'VARIANT_NOT_FOUND' | 'MORE_THAN_ORDERED'
>;

const mostMoved = 1_000_000;
const mostLines = 1_000;

/** Goods of an order came in, all that is missing or some of it. */
export function receiveReplenishment(
  replenishment: Replenishment,
  receipt: Receipt,
  { levels, lowStockQuantity, now }: ReceiptFacts,
): ReplenishmentDecision | Refusal {
  const { id, supplierId, warehouseId, number } = replenishment;
  if (number === null || !isUnderway(replenishment)) return { refused: 'NOT_RECEIVABLE', field: ['replenishmentId'] };
  const refusal = refuseLines(replenishment, receipt);
  if (refusal) return refusal;

  const came = piecesOf(receipt.lines);
  const lines = withReceived(replenishment.lines, came);
  const isComplete = lines.every((line) => outstandingOf(line) === 0);
  const byLot = Map.groupBy(receipt.lines, ({ variantId, lotId = '' }) => `${variantId} ${lotId}`);
  const movements = [...byLot.values()].flatMap((same): StockMovement[] => {
    const [first] = same;
    if (!first) return [];
    const { variantId, lotId } = first;
    const onHandDelta = same.reduce((sum, { quantity }) => sum + quantity, 0);
    const about = { reason: null, reservationId: null, replenishmentId: id, movedBy: receipt.movedBy };
    const moved = { variantId, warehouseId, kind: 'RECEIVED' as const, onHandDelta, reservedDelta: 0 };
    return [{ ...moved, ...about, ...(lotId !== undefined && { lotId }) }];
  });
  const received = inventoryReplenishmentReceived.draft({
    replenishmentId: id,
    number: numberText(number),
    supplierId,
    warehouseId,
    lines: [...came].map(([variantId, quantity]) => ({ variantId, quantity })),
    isComplete,
    receivedAt: now.toISOString(),
  });
  return {
    replenishment: {
      ...replenishment,
      lines,
      status: isComplete ? 'RECEIVED' : 'PARTLY_RECEIVED',
      endedAt: isComplete ? now : null,
      version: replenishment.version + 1,
    },
    movements,
    events: [received, ...stockChanges(levels, movements, lowStockQuantity)],
  };
}

const withReceived = (lines: readonly ReplenishmentLine[], came: Pieces): ReplenishmentLine[] =>
  lines.map((line) => ({ ...line, received: line.received + (came.get(line.variantId) ?? 0) }));

function refuseLines(replenishment: Replenishment, { lines, isExcessTaken }: Receipt): Refusal | undefined {
  if (lines.length === 0 || lines.length > mostLines) return { refused: 'INVALID_LINE_COUNT', field: ['lines'] };
  const outstanding = new Map(replenishment.lines.map((line) => [line.variantId, outstandingOf(line)]));
  for (const [index, { variantId, quantity }] of lines.entries()) {
    const field = ['lines', index.toString()];
    const missing = outstanding.get(variantId);
    if (missing === undefined) return { refused: 'VARIANT_NOT_FOUND', field: [...field, 'variantId'] };
    if (quantity < 1 || quantity > mostMoved) {
      return { refused: 'QUANTITY_OUT_OF_RANGE', field: [...field, 'quantity'] };
    }
    if (quantity > missing && !isExcessTaken) {
      return { refused: 'MORE_THAN_ORDERED', field: [...field, 'quantity'], outstanding: missing };
    }
    outstanding.set(variantId, Math.max(missing - quantity, 0));
  }
  return undefined;
}

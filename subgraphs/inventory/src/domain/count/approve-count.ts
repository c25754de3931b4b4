import type { EventDraft } from '@agora/schema';
import { stockChanges } from '../level/stock-changes.ts';
import type { StockLevel, StockMovement, StockRefusal } from '../stock.ts';
import type { CountCorrection } from './count-correction.ts';
import { type StockCount, type StockCountLine, varianceOf } from './stock-count.ts';

interface ApproveFacts {
  /** What was counted and holds still. */
  readonly lines: readonly StockCountLine[];
  /** Of these goods. */
  readonly levels: readonly StockLevel[];
  readonly lowStockQuantity: number;
  readonly now: Date;
}

interface CountDecision {
  readonly refused?: never;
  readonly count: StockCount;
  readonly movements: readonly StockMovement[];
  readonly corrections: readonly CountCorrection[];
  readonly events: readonly EventDraft[];
}

/**
 * Books by how much goods differed when they were counted, as far as no other count put it right since; what was sold or came in
 * since stays as it was booked.
 */
export function approveCount(
  count: StockCount,
  movedBy: string,
  { lines, levels, lowStockQuantity, now }: ApproveFacts,
): CountDecision | StockRefusal<'WOULD_BE_NEGATIVE'> {
  const { id: countId, warehouseId } = count;
  const movements: StockMovement[] = [];
  const corrections: CountCorrection[] = [];
  for (const line of lines) {
    const onHandDelta = varianceOf(line) ?? 0;
    const { variantId } = line;
    corrections.push({ countId, variantId, warehouseId, delta: onHandDelta, countedAt: line.countedAt ?? now });
    if (onHandDelta === 0) continue;
    const level = levels.find((one) => one.variantId === variantId && one.warehouseId === warehouseId);
    const available = level ? level.onHand - level.reserved : 0;
    const message = `Of ${variantId} more are put aside for orders than were counted.`;
    if (available + onHandDelta < 0) return { refused: 'WOULD_BE_NEGATIVE', field: ['countId'], message, available };
    const about = { reason: 'COUNTED' as const, reservationId: null, countId, movedBy };
    movements.push({ variantId, warehouseId, kind: 'ADJUSTED', onHandDelta, reservedDelta: 0, ...about });
  }
  return {
    count: { ...count, status: 'APPROVED', endedAt: now, version: count.version + 1 },
    movements,
    corrections,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

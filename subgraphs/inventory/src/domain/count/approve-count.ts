import type { EventDraft } from '@agora/schema';
import { stockChanges } from '../level/stock-changes.ts';
import type { StockLevel, StockMovement, StockRefusal } from '../stock.ts';
import { isInStock, type Serial, serialKey } from '../serial/serial.ts';
import type { NamedInMovements } from '../serial/serials-after.ts';
import type { CountCorrection } from './count-correction.ts';
import { type StockCount, type StockCountLine, varianceOf } from './stock-count.ts';

interface ApproveFacts {
  /** What was counted and holds still. */
  readonly lines: readonly StockCountLine[];
  /** Of these goods. */
  readonly levels: readonly StockLevel[];
  /** Pieces with the serial numbers that differ, as they are now. */
  readonly serials: ReadonlyMap<string, Serial>;
  readonly lowStockQuantity: number;
  readonly now: Date;
}

interface CountDecision {
  readonly refused?: never;
  readonly count: StockCount;
  readonly movements: readonly StockMovement[];
  readonly corrections: readonly CountCorrection[];
  readonly events: readonly EventDraft[];
  readonly serials: NamedInMovements;
}

/**
 * Books by how much goods differed when they were counted, as far as no other count put it right since; what was sold or came in
 * since stays as it was booked.
 */
export function approveCount(
  count: StockCount,
  movedBy: string,
  { lines, levels, serials, lowStockQuantity, now }: ApproveFacts,
): CountDecision | StockRefusal<'WOULD_BE_NEGATIVE' | 'SERIAL_MISSING'> {
  const { id: countId, warehouseId } = count;
  const movements: StockMovement[] = [];
  const corrections: CountCorrection[] = [];
  const names = { in: new Map<string, readonly string[]>(), out: new Map<string, readonly string[]>() };
  for (const line of lines) {
    const { variantId } = line;
    const level = levels.find((one) => one.variantId === variantId && one.warehouseId === warehouseId);
    const { missing, found } = level?.isSerialTracked ? piecesOf(line, serials) : { missing: [], found: [] };
    const onHandDelta = level?.isSerialTracked ? found.length - missing.length : (varianceOf(line) ?? 0);
    // It was counted before anybody asked for numbers.
    if (level?.isSerialTracked && line.missing === null && varianceOf(line) !== 0) {
      return { refused: 'SERIAL_MISSING', field: ['countId'], message: `Which pieces of ${variantId} were counted?` };
    }
    corrections.push({ countId, variantId, warehouseId, delta: onHandDelta, countedAt: line.countedAt ?? now });
    const available = level ? level.onHand - level.reserved : 0;
    const message = `Of ${variantId} more are put aside for orders than were counted.`;
    if (available + onHandDelta < 0) return { refused: 'WOULD_BE_NEGATIVE', field: ['countId'], message, available };
    const about = { reason: 'COUNTED' as const, reservationId: null, countId, movedBy };
    const deltas = level?.isSerialTracked ? [found.length, -missing.length] : [onHandDelta];
    for (const delta of deltas) {
      if (delta === 0) continue;
      movements.push({ variantId, warehouseId, kind: 'ADJUSTED', onHandDelta: delta, reservedDelta: 0, ...about });
    }
    if (found.length > 0) names.in.set(variantId, found);
    if (missing.length > 0) names.out.set(variantId, missing);
  }
  return {
    count: { ...count, status: 'APPROVED', endedAt: now, version: count.version + 1 },
    movements,
    corrections,
    serials: names,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

/** Of what differed when it was counted, what does so still: a piece that was missing may have left since, one that was found may have come in. */
function piecesOf({ variantId, missing, found, countedAt }: StockCountLine, serials: ReadonlyMap<string, Serial>) {
  const of = (number: string) => serials.get(serialKey({ variantId, number }));
  const isHere = (one: Serial | undefined) => one !== undefined && (isInStock(one) || one.status === 'IN_TRANSIT');
  return {
    missing: (missing ?? []).filter((number) => {
      const one = of(number);
      return one && isInStock(one) && countedAt !== null && one.arrivedAt <= countedAt;
    }),
    found: (found ?? []).filter((number) => !isHere(of(number))),
  };
}

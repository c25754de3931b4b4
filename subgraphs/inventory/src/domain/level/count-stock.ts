import type { EventDraft } from '@agora/schema';
import type { CountCorrection } from '../count/count-correction.ts';
import { refuseQuantity } from '../count/refuse-counted.ts';
import { changeLevel } from './change-level.ts';
import { placeOf } from '../place.ts';
import type { StockLevel, StockMovement } from '../stock.ts';
import { stockChanges } from './stock-changes.ts';

/** How many lie in a warehouse, as somebody counted. */
export interface CountedLine {
  /** Of the file. */
  readonly line: number;
  readonly variantId: string;
  readonly warehouseId: string;
  readonly counted: number;
}

interface RefusedLine {
  readonly line: number;
  readonly code: string;
}

interface CountDecision {
  readonly movements: readonly StockMovement[];
  readonly corrections: readonly CountCorrection[];
  readonly events: readonly EventDraft[];
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

interface CountFacts {
  readonly levels: readonly StockLevel[];
  readonly lowStockQuantity: number;
  readonly now: Date;
}

interface Counting {
  readonly movedBy: string;
  /** What differs so much that it looks like a slip is booked too. */
  readonly acceptImplausible: boolean;
}

/** Books what the count differs by. No two lines are about the same goods in one place; one that cannot be booked is refused by itself. */
export function countStock(
  lines: readonly CountedLine[],
  { levels, lowStockQuantity, now: countedAt }: CountFacts,
  { movedBy, acceptImplausible }: Counting,
): CountDecision {
  const current = new Map(levels.map((level) => [placeOf(level), level]));
  const movements: StockMovement[] = [];
  const corrections: CountCorrection[] = [];
  const refused: RefusedLine[] = [];
  let unchanged = 0;
  for (const { line, counted, ...place } of lines) {
    const level = current.get(placeOf(place));
    const unfit = level && refuseQuantity(counted, level.onHand, acceptImplausible);
    if (!level || unfit) refused.push({ line, code: unfit ?? 'VARIANT_NOT_FOUND' });
    else if (level.onHand === counted) {
      unchanged += 1;
      corrections.push({ countId: null, ...place, delta: 0, countedAt });
    } else {
      const delta = counted - level.onHand;
      // A file does not say which pieces they are.
      if (level.isSerialTracked) {
        refused.push({ line, code: 'SERIAL_MISSING' });
        continue;
      }
      const change = { kind: 'ADJUSTED' as const, ...place, delta, reason: 'COUNTED' as const, movedBy };
      const decision = changeLevel(change, { levels: [level], lowStockQuantity });
      if (decision.refused) refused.push({ line, code: decision.refused });
      else {
        corrections.push({ countId: null, ...place, delta, countedAt });
        movements.push(...decision.movements);
      }
    }
  }
  return { movements, corrections, events: stockChanges(levels, movements, lowStockQuantity), unchanged, refused };
}

import type { EventDraft } from '@agora/schema';
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
  readonly events: readonly EventDraft[];
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

/** Books what the count differs by. A line that cannot be is refused by itself; of two about the same goods the later one holds. */
export function countStock(
  lines: readonly CountedLine[],
  { levels, lowStockQuantity }: { readonly levels: readonly StockLevel[]; readonly lowStockQuantity: number },
  movedBy: string,
): CountDecision {
  const current = new Map(levels.map((level) => [placeOf(level), level]));
  const movements: StockMovement[] = [];
  const refused: RefusedLine[] = [];
  let unchanged = 0;
  for (const { line, counted, ...place } of lines) {
    const level = current.get(placeOf(place));
    if (!level) refused.push({ line, code: 'VARIANT_NOT_FOUND' });
    else if (level.onHand === counted) unchanged += 1;
    else {
      const delta = counted - level.onHand;
      const change = { kind: 'ADJUSTED' as const, ...place, delta, reason: 'COUNTED' as const, movedBy };
      const decision = changeLevel(change, { levels: [level], lowStockQuantity });
      if (decision.refused) refused.push({ line, code: decision.refused });
      else {
        current.set(placeOf(place), decision.level);
        movements.push(...decision.movements);
      }
    }
  }
  return { movements, events: stockChanges(levels, movements, lowStockQuantity), unchanged, refused };
}

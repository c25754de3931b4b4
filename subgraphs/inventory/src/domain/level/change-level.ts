import type { AdjustmentReason, StockDecision, StockLevel, StockMovement, StockRefusal } from '../stock.ts';
import { stockChanges } from './stock-changes.ts';

export interface ChangeLevel {
  readonly kind: 'RECEIVED' | 'ADJUSTED';
  readonly variantId: string;
  readonly warehouseId: string;
  readonly delta: number;
  readonly reason: AdjustmentReason | null;
  readonly movedBy: string;
}

export interface LevelFacts {
  /** Of the variant, in all warehouses; none when nobody sells such a variant. */
  readonly levels: readonly StockLevel[];
  readonly lowStockQuantity: number;
}

type Refusal = StockRefusal<
  'VARIANT_NOT_FOUND' | 'WAREHOUSE_NOT_FOUND' | 'QUANTITY_OUT_OF_RANGE' | 'WOULD_BE_NEGATIVE'
>;

const mostMoved = 1_000_000;
const mostOnHand = 1_000_000_000;

/** Books goods that came in, or that were miscounted. What is put aside for orders stays put aside. */
export function changeLevel(change: ChangeLevel, { levels, lowStockQuantity }: LevelFacts): StockDecision | Refusal {
  const { kind, variantId, warehouseId, delta, reason, movedBy } = change;
  const field = [kind === 'RECEIVED' ? 'quantity' : 'delta'];
  if (delta === 0 || Math.abs(delta) > mostMoved || (kind === 'RECEIVED' && delta < 0)) {
    return { refused: 'QUANTITY_OUT_OF_RANGE', field };
  }
  if (levels.length === 0) return { refused: 'VARIANT_NOT_FOUND', field: ['variantId'] };
  const level = levels.find((one) => one.warehouseId === warehouseId);
  if (!level) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
  if (level.onHand + delta > mostOnHand) return { refused: 'QUANTITY_OUT_OF_RANGE', field };
  // Safety stock may break or get lost like any other.
  const available = level.onHand - level.reserved;
  if (available + delta < 0) return { refused: 'WOULD_BE_NEGATIVE', field, available };

  const movement: StockMovement = {
    variantId,
    warehouseId,
    kind,
    onHandDelta: delta,
    reservedDelta: 0,
    reason,
    reservationId: null,
    movedBy,
  };
  return {
    level: { ...level, onHand: level.onHand + delta },
    movements: [movement],
    events: stockChanges(levels, [movement], lowStockQuantity),
  };
}

import type { EventDraft } from '@agora/schema';
import type { StockLevel, StockRefusal } from '../stock.ts';
import { availabilityChanges } from './stock-changes.ts';

interface SafetyDecision {
  readonly refused?: never;
  readonly level: StockLevel;
  readonly events: readonly EventDraft[];
}

const most = 1_000_000;

/** Keeps so many pieces in a warehouse from being sold. What is put aside for orders already stays put aside. */
export function setSafety(
  { warehouseId, quantity }: { readonly warehouseId: string; readonly quantity: number },
  { levels, lowStockQuantity }: { readonly levels: readonly StockLevel[]; readonly lowStockQuantity: number },
): SafetyDecision | StockRefusal<'WAREHOUSE_NOT_FOUND' | 'QUANTITY_OUT_OF_RANGE'> {
  const level = levels.find((one) => one.warehouseId === warehouseId);
  if (!level) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['warehouseId'] };
  if (quantity < 0 || quantity > most) return { refused: 'QUANTITY_OUT_OF_RANGE', field: ['quantity'] };
  const changed = { ...level, safety: quantity };
  const after = levels.map((one) => (one === level ? changed : one));
  return { level: changed, events: availabilityChanges([level.variantId], levels, after, lowStockQuantity) };
}

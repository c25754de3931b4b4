import { freeOf, type Lot } from '../../domain/lot/lot.ts';
import { stockChanges } from '../../domain/level/stock-changes.ts';
import type { AdjustmentReason, StockMovement } from '../../domain/stock.ts';
import { bookDecision, type Booking } from '../level/book-decision.ts';

/** What is free of a lot leaves the books: nobody buys it any more. What is put aside for orders stays put aside. */
export async function writeLotOff(
  { id, variantId, warehouseId }: Pick<Lot, 'id' | 'variantId' | 'warehouseId'>,
  { reason, movedBy }: { readonly reason: AdjustmentReason; readonly movedBy: string | null },
  work: Booking,
): Promise<void> {
  const levels = await work.levels.lock([variantId]);
  const lot = await work.lots.byId(id);
  const level = levels.find((one) => one.warehouseId === warehouseId);
  const pieces = lot && level ? Math.min(freeOf(lot), level.onHand - level.reserved) : 0;
  if (pieces === 0) return;
  const about = { reason, reservationId: null, lotId: id, movedBy };
  const movement: StockMovement = {
    ...{ variantId, warehouseId, kind: 'ADJUSTED', onHandDelta: -pieces, reservedDelta: 0 },
    ...about,
  };
  await bookDecision(
    { movements: [movement], events: stockChanges(levels, [movement], work.settings.lowStockQuantity) },
    work,
  );
}

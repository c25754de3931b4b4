import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import { takeOfLots } from './take-of-lots.ts';
import {
  inTransitOf,
  type Transfer,
  type TransferDecision,
  transferMovement,
  type TransferRefusal,
} from './transfer.ts';

interface CancelFacts {
  readonly levels: readonly StockLevel[];
  readonly lowStockQuantity: number;
  readonly now: Date;
}

/** What did not come in is back where it came from. */
export function cancelTransfer(
  transfer: Transfer,
  movedBy: string,
  { levels, lowStockQuantity, now }: CancelFacts,
): TransferDecision | TransferRefusal {
  const { id: transferId, fromId: warehouseId } = transfer;
  if (transfer.endedAt) return { refused: 'TRANSFER_ENDED', field: ['transferId'] };
  const back = transfer.lines
    .map((line) => ({ variantId: line.variantId, quantity: inTransitOf(line) }))
    .filter(({ quantity }) => quantity > 0);
  const lots = transfer.lots.map((lot) => ({ ...lot, quantity: inTransitOf(lot) }));
  const taken = takeOfLots(back, lots, () => 0);
  const movements = (taken.refused ? back : taken.pieces).map((pieces) =>
    transferMovement('RETURNED', { transferId, warehouseId, movedBy }, pieces),
  );
  return {
    transfer: {
      ...transfer,
      lines: transfer.lines.map((line) => ({ ...line, returned: line.returned + inTransitOf(line) })),
      lots: transfer.lots.map((lot) => ({ ...lot, returned: lot.returned + inTransitOf(lot) })),
      status: transfer.status === 'PARTLY_RECEIVED' ? 'RECEIVED' : 'CANCELLED',
      endedAt: now,
      version: transfer.version + 1,
    },
    movements,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

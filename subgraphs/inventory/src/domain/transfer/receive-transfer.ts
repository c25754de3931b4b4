import { piecesOf } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import {
  inTransitOf,
  refuseLines,
  type Transfer,
  type TransferDecision,
  transferMovement,
  type TransferredPieces,
  type TransferRefusal,
} from './transfer.ts';

interface ArrivedGoods {
  readonly lines: readonly TransferredPieces[];
  /** Whether what is still missing then will come nowhere. */
  readonly isRestLost: boolean;
  readonly movedBy: string;
}

interface ArrivalFacts {
  readonly levels: readonly StockLevel[];
  readonly lowStockQuantity: number;
  readonly now: Date;
}

/** Goods of a transfer came in, all that is on its way or some of it. */
export function receiveTransfer(
  transfer: Transfer,
  { lines: arrived, isRestLost, movedBy }: ArrivedGoods,
  { levels, lowStockQuantity, now }: ArrivalFacts,
): TransferDecision | TransferRefusal {
  const { id: transferId, toId: warehouseId } = transfer;
  if (transfer.endedAt) return { refused: 'TRANSFER_ENDED', field: ['transferId'] };
  const refusal = refuseLines(arrived, isRestLost ? 0 : 1);
  if (refusal) return refusal;
  const came = piecesOf(arrived);
  for (const [variantId, quantity] of came) {
    const index = arrived.findIndex((line) => line.variantId === variantId).toString();
    const line = transfer.lines.find((one) => one.variantId === variantId);
    if (!line) return { refused: 'VARIANT_NOT_FOUND', field: ['lines', index, 'variantId'] };
    const outstanding = inTransitOf(line);
    if (quantity > outstanding) return { refused: 'MORE_THAN_SENT', field: ['lines', index, 'quantity'], outstanding };
  }
  const lines = transfer.lines.map((line) => {
    const received = line.received + (came.get(line.variantId) ?? 0);
    return { ...line, received, lost: isRestLost ? line.lost + inTransitOf({ ...line, received }) : line.lost };
  });
  const isOver = lines.every((line) => inTransitOf(line) === 0);
  const movements = [...came].map(([variantId, quantity]) =>
    transferMovement('ARRIVED', { transferId, warehouseId, movedBy }, { variantId, quantity }),
  );
  return {
    transfer: {
      ...transfer,
      lines,
      status: isOver ? 'RECEIVED' : 'PARTLY_RECEIVED',
      endedAt: isOver ? now : null,
      version: transfer.version + 1,
    },
    movements,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

import { piecesOf } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import {
  refuseLines,
  type Transfer,
  type TransferDecision,
  transferMovement,
  type TransferredPieces,
  type TransferRefusal,
} from './transfer.ts';

interface SentGoods extends Pick<Transfer, 'id' | 'number' | 'vendorId' | 'fromId' | 'toId' | 'sentAt'> {
  readonly lines: readonly TransferredPieces[];
  readonly movedBy: string;
}

/** Goods leave one warehouse for another. What is put aside for orders stays. */
export function sendTransfer(
  { lines, movedBy, ...head }: SentGoods,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): TransferDecision | TransferRefusal {
  const { id: transferId, fromId, toId } = head;
  if (fromId === toId) return { refused: 'SAME_WAREHOUSE', field: ['toWarehouseId'] };
  const refusal = refuseLines(lines, 1);
  if (refusal) return refusal;
  const sent = piecesOf(lines);
  for (const [variantId, quantity] of sent) {
    const level = levels.find((one) => one.variantId === variantId && one.warehouseId === fromId);
    const field = ['lines', lines.findIndex((line) => line.variantId === variantId).toString(), 'quantity'];
    const available = level ? level.onHand - level.reserved : 0;
    if (available < quantity) return { refused: 'WOULD_BE_NEGATIVE', field, available };
  }
  const movements = [...sent].map(([variantId, quantity]) =>
    transferMovement('SENT', { transferId, warehouseId: fromId, movedBy }, { variantId, quantity }),
  );
  const none = { received: 0, lost: 0, returned: 0 };
  return {
    transfer: {
      ...head,
      status: 'IN_TRANSIT',
      lines: [...sent].map(([variantId, quantity]) => ({ variantId, sent: quantity, ...none })),
      endedAt: null,
      version: 1,
    },
    movements,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

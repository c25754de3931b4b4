import { freeOf, type Lot } from '../lot/lot.ts';
import { piecesOf } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import { takeOfLots } from './take-of-lots.ts';
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

interface SendFacts {
  readonly levels: readonly StockLevel[];
  /** Of these goods, where they leave. */
  readonly lots: readonly Lot[];
  readonly lowStockQuantity: number;
}

/** Goods leave one warehouse for another. What is put aside for orders stays. */
export function sendTransfer(
  { lines, movedBy, ...head }: SentGoods,
  { levels, lots, lowStockQuantity }: SendFacts,
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
  const looseOf = (variantId: string) => {
    const level = levels.find((one) => one.variantId === variantId && one.warehouseId === fromId);
    const inLots = lots.filter((lot) => lot.variantId === variantId).reduce((sum, lot) => sum + freeOf(lot), 0);
    return level ? level.onHand - level.reserved - inLots : 0;
  };
  const free = lots.map((lot) => ({ ...lot, lotId: lot.id, quantity: freeOf(lot) }));
  const taken = takeOfLots(lines, free, looseOf);
  if (taken.refused) {
    const line = ['lines', taken.index.toString()];
    return taken.refused === 'LOT_NOT_FOUND'
      ? { refused: 'LOT_NOT_FOUND', field: [...line, 'lotId'] }
      : { refused: 'WOULD_BE_NEGATIVE', field: [...line, 'quantity'], available: taken.available };
  }
  const movements = taken.pieces.map((pieces) =>
    transferMovement('SENT', { transferId, warehouseId: fromId, movedBy }, pieces),
  );
  const none = { received: 0, lost: 0, returned: 0 };
  return {
    transfer: {
      ...head,
      status: 'IN_TRANSIT',
      lines: [...sent].map(([variantId, quantity]) => ({ variantId, sent: quantity, ...none })),
      lots: taken.pieces.flatMap(({ lotId, quantity }) =>
        free
          .filter((lot) => lot.lotId === lotId)
          .map(({ variantId, code, expiresAt, lotId: id }) => ({
            lotId: id,
            variantId,
            code,
            expiresAt,
            sent: quantity,
            ...none,
          })),
      ),
      endedAt: null,
      version: 1,
    },
    movements,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

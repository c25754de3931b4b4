import { piecesOf } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import { stockChanges } from '../level/stock-changes.ts';
import { takeOfLots } from './take-of-lots.ts';
import {
  inTransitOf,
  refuseLines,
  type Transfer,
  type TransferDecision,
  type TransferLot,
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
  /** The lot that pieces of one come into, where they come in. */
  readonly lotInto: (lot: TransferLot) => string | undefined;
  readonly lowStockQuantity: number;
  readonly now: Date;
}

/** Goods of a transfer came in, all that is on its way or some of it. */
export function receiveTransfer(
  transfer: Transfer,
  { lines: arrived, isRestLost, movedBy }: ArrivedGoods,
  { levels, lotInto, lowStockQuantity, now }: ArrivalFacts,
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
  const onTheirWay = transfer.lots.map((lot) => ({ ...lot, quantity: inTransitOf(lot) }));
  // What may be in a lot that expires is taken for it.
  const taken = takeOfLots(arrived, onTheirWay, () => 0);
  if (taken.refused) {
    const line = ['lines', taken.index.toString()];
    return taken.refused === 'LOT_NOT_FOUND'
      ? { refused: 'LOT_NOT_FOUND', field: [...line, 'lotId'] }
      : { refused: 'MORE_THAN_SENT', field: [...line, 'quantity'], outstanding: taken.available };
  }
  const lots = transfer.lots.map((lot) => {
    const received = lot.received + (taken.pieces.find(({ lotId }) => lotId === lot.lotId)?.quantity ?? 0);
    return { ...lot, received, lost: isRestLost ? lot.lost + inTransitOf({ ...lot, received }) : lot.lost };
  });
  const movements = taken.pieces.map(({ lotId, ...pieces }) => {
    const lot = transfer.lots.find((one) => one.lotId === lotId);
    const into = { ...pieces, lotId: lot && lotInto(lot) };
    return transferMovement('ARRIVED', { transferId, warehouseId, movedBy }, into);
  });
  return {
    transfer: {
      ...transfer,
      lines,
      lots,
      status: isOver ? 'RECEIVED' : 'PARTLY_RECEIVED',
      endedAt: isOver ? now : null,
      version: transfer.version + 1,
    },
    movements,
    events: stockChanges(levels, movements, lowStockQuantity),
  };
}

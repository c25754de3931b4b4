import type { CancellationReason } from '@agora/schema';
import type { Actor } from './actor.ts';
import { advanceOrder } from './advance-order.ts';
import type { OrderWithLines } from './order.ts';
import type { OrderDecision, OrderRefusal } from './order-decision.ts';
import { callLinesOff, purchaseProcess } from './purchase-process.ts';

export interface CancelLines {
  readonly reason: CancellationReason;
  readonly actor: Actor;
  /** Pieces besides those of the line that were called off before. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
}

/** Pieces of an order that have not left are called off; with the last one the order is cancelled, unless some have left. */
export function cancelLines(
  order: OrderWithLines,
  { reason, actor, lines }: CancelLines,
  now: Date,
): OrderDecision | OrderRefusal<'NOT_CANCELLABLE' | 'LINE_NOT_FOUND' | 'QUANTITY_OUT_OF_RANGE'> {
  if (!purchaseProcess[order.status].includes(callLinesOff)) return { refused: 'NOT_CANCELLABLE' };
  const inAll = new Map<string, number>();
  for (const { lineId, quantity } of lines) {
    const line = order.lines.find((one) => one.lineId === lineId);
    if (!line) return { refused: 'LINE_NOT_FOUND' };
    const quantityInAll = (inAll.get(lineId) ?? line.calledOff) + quantity;
    if (!Number.isSafeInteger(quantity) || quantity < 1 || quantityInAll > line.quantity - line.shipped) {
      return { refused: 'QUANTITY_OUT_OF_RANGE' };
    }
    inAll.set(lineId, quantityInAll);
  }
  const called = [...inAll].map(([lineId, quantityInAll]) => ({ lineId, quantityInAll }));
  const decision = advanceOrder(order, { fact: { kind: 'LINES_CALLED_OFF', reason, lines: called }, actor }, now);
  return decision.refused ? { refused: 'NOT_CANCELLABLE' } : decision;
}

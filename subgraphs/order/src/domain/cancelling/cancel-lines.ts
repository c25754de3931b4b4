import type { CancellationReason } from '@agora/schema';
import type { Actor } from '../order/actor.ts';
import { advanceOrder } from '../process/advance-order.ts';
import type { Fact } from '../process/fact.ts';
import type { OrderWithLines } from '../order/order.ts';
import type { OrderDecision, OrderRefusal } from '../process/order-decision.ts';
import { callLinesOff, purchaseProcess, requestLines } from '../process/purchase-process.ts';

export interface CancelLines {
  readonly reason: CancellationReason;
  readonly actor: Actor;
  /** Pieces besides those of the line that were called off before. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
}

/**
 * Pieces of an order are called off; with the last one the order is cancelled. Once it is confirmed they are asked for of the
 * delivery service, which stops those that have not left.
 */
export function cancelLines(
  order: OrderWithLines,
  { reason, actor, lines }: CancelLines,
  now: Date,
): OrderDecision | OrderRefusal<'NOT_CANCELLABLE' | 'HANDED_OVER' | 'LINE_NOT_FOUND' | 'QUANTITY_OUT_OF_RANGE'> {
  const isDecidedElsewhere = purchaseProcess[order.status].includes(requestLines);
  if (!isDecidedElsewhere && !purchaseProcess[order.status].includes(callLinesOff))
    return { refused: 'NOT_CANCELLABLE' };
  const asked = new Map<string, number>();
  for (const { lineId, quantity } of lines) {
    const line = order.lines.find((one) => one.lineId === lineId);
    if (!line) return { refused: 'LINE_NOT_FOUND' };
    if (!line.requiresShipping && line.delivered > 0) return { refused: 'HANDED_OVER' };
    const together = (asked.get(lineId) ?? 0) + quantity;
    if (!Number.isSafeInteger(quantity) || quantity < 1 || together > line.quantity - line.shipped - line.calledOff) {
      return { refused: 'QUANTITY_OUT_OF_RANGE' };
    }
    asked.set(lineId, together);
  }
  const wanted = order.lines.flatMap(({ lineId, calledOff }) => {
    const quantity = asked.get(lineId);
    return quantity === undefined ? [] : [{ lineId, quantity, quantityInAll: calledOff + quantity }];
  });
  const fact: Fact = isDecidedElsewhere
    ? {
        kind: 'LINES_CANCELLATION_REQUESTED',
        reason,
        lines: wanted.map(({ lineId, quantity }) => ({ lineId, quantity })),
      }
    : {
        kind: 'LINES_CALLED_OFF',
        reason,
        lines: wanted.map(({ lineId, quantityInAll }) => ({ lineId, quantityInAll })),
      };
  const decision = advanceOrder(order, { fact, actor }, now);
  return decision.refused ? { refused: 'NOT_CANCELLABLE' } : decision;
}

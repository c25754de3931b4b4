import type { Actor } from './actor.ts';
import { advanceOrder } from './advance-order.ts';
import { type CancelReason, orderStatuses, type OrderWithLines } from './order.ts';
import type { OrderDecision, OrderRefusal } from './order-decision.ts';
import { callOff, purchaseProcess } from './purchase-process.ts';

/** The statuses in which a person can still cancel. */
export const cancellableStatuses = orderStatuses.filter((status) => purchaseProcess[status].includes(callOff));

export interface CancelOrder {
  readonly reason: CancelReason;
  readonly expectedVersion: number | undefined;
  readonly actor: Actor;
}

/** A person calls an order off that was not shipped yet. */
export function cancelOrder(
  order: OrderWithLines,
  { reason, expectedVersion, actor }: CancelOrder,
  now: Date,
): OrderDecision | OrderRefusal<'NOT_CANCELLABLE' | 'VERSION_CONFLICT'> {
  if (expectedVersion !== undefined && expectedVersion !== order.version) return { refused: 'VERSION_CONFLICT' };
  if (!cancellableStatuses.includes(order.status)) return { refused: 'NOT_CANCELLABLE' };
  const decision = advanceOrder(order, { fact: { kind: 'ORDER_CALLED_OFF', reason }, actor }, now);
  return decision.refused ? { refused: 'NOT_CANCELLABLE' } : decision;
}

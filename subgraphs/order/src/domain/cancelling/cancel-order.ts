import type { Actor } from '../order/actor.ts';
import { advanceOrder } from '../process/advance-order.ts';
import { type CancelReason, isSent, orderStatuses, type OrderStatus, type OrderWithLines } from '../order/order.ts';
import type { OrderDecision, OrderRefusal } from '../process/order-decision.ts';
import { callOff, purchaseProcess, requestCancellation, type Step } from '../process/purchase-process.ts';

const mayBeAsked = (status: OrderStatus, step: Step) => purchaseProcess[status].includes(step);

/** Whether a cancellation is a request, which the delivery service decides. */
const isDecidedElsewhere = (status: OrderStatus) => mayBeAsked(status, requestCancellation);

/** The statuses in which a person can still cancel. */
export const cancellableStatuses = orderStatuses.filter(
  (status) => mayBeAsked(status, callOff) || isDecidedElsewhere(status),
);

export interface CancelOrder {
  readonly reason: CancelReason;
  readonly expectedVersion: number | undefined;
  readonly actor: Actor;
}

/** A person calls an order off that was not shipped yet, or asks for that once it is confirmed. */
export function cancelOrder(
  order: OrderWithLines,
  { reason, expectedVersion, actor }: CancelOrder,
  now: Date,
): OrderDecision | OrderRefusal<'NOT_CANCELLABLE' | 'HANDED_OVER' | 'VERSION_CONFLICT'> {
  if (expectedVersion !== undefined && expectedVersion !== order.version) return { refused: 'VERSION_CONFLICT' };
  const isCancelled = order.status === 'CANCELLED' || order.cancellationRequest?.outcome === 'AWAITED';
  // Asking again changes nothing, and is no mistake.
  if (isCancelled) return { order, entry: null, events: [], timer: null };
  if (!cancellableStatuses.includes(order.status))
    return { refused: isSent(order) ? 'NOT_CANCELLABLE' : 'HANDED_OVER' };
  const kind = isDecidedElsewhere(order.status) ? 'CANCELLATION_REQUESTED' : 'ORDER_CALLED_OFF';
  const decision = advanceOrder(order, { fact: { kind, reason }, actor }, now);
  return decision.refused ? { refused: 'NOT_CANCELLABLE' } : decision;
}

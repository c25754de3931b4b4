import {
  type EventDraft,
  orderCancelled,
  orderConfirmed,
  orderCreated,
  orderDelivered,
  orderPaymentDue,
  orderShipped,
} from '@agora/schema';
import type { OrderWithLines } from './order.ts';
import type { TriggerData } from './trigger.ts';

const refOf = ({ id, number, customerId }: OrderWithLines) => ({ orderId: id, number, customerId });

export function tellCreated(order: OrderWithLines): EventDraft {
  const { totals, shippingAddress } = order;
  return orderCreated.draft({ ...refOf(order), lines: [...order.lines], totals, shippingAddress });
}

export function tellPaymentDue(order: OrderWithLines): EventDraft {
  const { totals, paymentMethodId } = order;
  return orderPaymentDue.draft({ ...refOf(order), amount: totals.total, paymentMethodId });
}

export function tellConfirmed(
  order: OrderWithLines,
  { paymentId }: TriggerData['payment.captured'],
  at: Date,
): EventDraft {
  const { totals, shippingAddress, shippingOption } = order;
  return orderConfirmed.draft({
    ...refOf(order),
    paymentId,
    lines: [...order.lines],
    totals,
    shippingAddress,
    shippingOption,
    confirmedAt: at.toISOString(),
  });
}

export function tellShipped(
  order: OrderWithLines,
  { deliveryId, trackingNumber }: TriggerData['delivery.dispatched'],
  at: Date,
): EventDraft {
  return orderShipped.draft({ ...refOf(order), deliveryId, trackingNumber, shippedAt: at.toISOString() });
}

export function tellDelivered(order: OrderWithLines, _: object, at: Date): EventDraft {
  const lines = order.lines.map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity }));
  return orderDelivered.draft({ ...refOf(order), lines, deliveredAt: at.toISOString() });
}

/** Throws a TypeError for an order that is not cancelled. */
export function tellCancelled(order: OrderWithLines): EventDraft {
  if (!order.cancellation) throw new TypeError(`order ${order.number} is not cancelled`);
  const { reason, cancelledAt } = order.cancellation;
  return orderCancelled.draft({
    ...refOf(order),
    reason,
    lines: [...order.lines],
    cancelledAt: cancelledAt.toISOString(),
  });
}

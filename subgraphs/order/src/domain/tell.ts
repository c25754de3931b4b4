import {
  type EventDraft,
  orderCancelled,
  orderConfirmed,
  orderCreated,
  orderDelivered,
  orderPaymentDue,
  orderRefundDue,
  orderShipped,
} from '@agora/schema';
import type { OrderWithLines } from './order.ts';
import { hasLeft } from './parcel.ts';
import { owedOf, type Refund } from './refund.ts';

const refOf = ({ id, number, customerId }: OrderWithLines) => ({ orderId: id, number, customerId });

export function tellCreated(order: OrderWithLines): EventDraft {
  const { totals, shippingAddress } = order;
  return orderCreated.draft({ ...refOf(order), lines: [...order.lines], totals, shippingAddress });
}

export function tellPaymentDue(order: OrderWithLines): EventDraft {
  const { paymentMethodId } = order;
  return orderPaymentDue.draft({ ...refOf(order), amount: owedOf(order), paymentMethodId, key: 'payment-1' });
}

export const tellRefundDue = ({ id: orderId }: OrderWithLines, { amount, key, reason }: Refund): EventDraft =>
  orderRefundDue.draft({ orderId, amount, key, reason });

/** Throws a TypeError for an order of which nothing was paid. */
export function tellConfirmed(order: OrderWithLines, at: Date): EventDraft {
  const { totals, shippingAddress, shippingOption } = order;
  const paymentId = order.payments.find(({ captured }) => captured.minor > 0)?.id;
  if (!paymentId) throw new TypeError(`order ${order.number} is not paid`);
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

/** Throws a TypeError for an order of which nothing has left. */
export function tellShipped(order: OrderWithLines, at: Date): EventDraft {
  const parcel = order.parcels.find(hasLeft);
  if (!parcel) throw new TypeError(`order ${order.number} has no parcel on its way`);
  const { id: deliveryId, trackingNumber } = parcel;
  return orderShipped.draft({ ...refOf(order), deliveryId, trackingNumber, shippedAt: at.toISOString() });
}

export function tellDelivered(order: OrderWithLines, at: Date): EventDraft {
  const lines = order.lines
    .filter(({ delivered }) => delivered > 0)
    .map(({ productId, variantId, delivered: quantity }) => ({ productId, variantId, quantity }));
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
    areRefundsTold: true,
  });
}

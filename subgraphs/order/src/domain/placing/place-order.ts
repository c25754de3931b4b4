import type { PurchaseToPlace } from './purchase-to-place.ts';
import type { OrderWithLines } from '../order/order.ts';
import type { OrderDecision } from '../process/order-decision.ts';
import { paymentStatusOf } from '../order/payment-status.ts';
import { tellCreated } from '../process/tell.ts';
import type { TimelineEntryDraft } from '../order/timeline.ts';

/** A completed checkout becomes an order. */
export function placeOrder(
  checkout: PurchaseToPlace,
  number: string,
  now: Date,
): OrderDecision & { readonly entry: TimelineEntryDraft } {
  const {
    orderId,
    cartId,
    buyer,
    lines,
    totals,
    shippingAddress,
    shippingOption,
    shippingParts,
    tenders,
    details,
    completedAt,
  } = checkout;
  const placed: OrderWithLines = {
    id: orderId,
    number,
    buyer,
    cartId,
    status: 'PENDING',
    statusSince: now,
    paymentStatus: 'PENDING',
    fulfilmentStatus: 'UNFULFILLED',
    lines: lines.map((line) => ({
      ...line,
      calledOff: 0,
      cancelled: 0,
      shipped: 0,
      delivered: 0,
      returned: 0,
      refunded: 0,
    })),
    payments: [],
    refunds: [],
    parcels: [],
    totals,
    shippingAddress,
    shippingOption,
    shippingParts,
    tenders,
    details,
    placedAt: new Date(completedAt),
    stock: 'AWAITED',
    paymentDueSince: null,
    cancellationRequest: null,
    cancellation: null,
    version: 1,
  };
  // Where there is nothing to pay, all is paid.
  const order = { ...placed, paymentStatus: paymentStatusOf(placed) };
  const { status, paymentStatus, fulfilmentStatus } = order;
  return {
    order,
    entry: {
      fact: { kind: 'ORDER_PLACED' },
      actor: buyer.kind === 'CUSTOMER' ? { kind: 'CUSTOMER', userId: buyer.customerId } : { kind: 'GUEST' },
      status,
      previousStatus: null,
      paymentStatus,
      fulfilmentStatus,
      occurredAt: now,
    },
    events: tellCreated(order),
    timer: 'START',
  };
}

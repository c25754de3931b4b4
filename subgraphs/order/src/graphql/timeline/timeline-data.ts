import type { Money, PaymentFailure } from '@agora/schema';
import type { TimelineFact } from '../../domain/order/timeline.ts';
import type { OrderTimelineDataModel } from '../models.ts';

/** What is known of something that happened, besides its kind; null where that says it all. */
export function timelineData(fact: TimelineFact): OrderTimelineDataModel | null {
  switch (fact.kind) {
    case 'PAYMENT_AUTHORISED':
    case 'PAYMENT_VOIDED':
      return payment(fact, { amount: fact.amount });
    case 'PAYMENT_CAPTURED':
      return payment(fact, { amount: fact.capturedInAll });
    case 'PAYMENT_REFUNDED':
      return payment(fact, { amount: fact.refundedInAll });
    case 'PAYMENT_REFUND_REFUSED':
      return payment(fact, { amount: fact.refusedInAll });
    case 'PAYMENT_FAILED':
      return payment(fact, { failure: fact.failure });
    case 'PARCEL_SCHEDULED':
    case 'PARCEL_CANCELLED':
    case 'PARCEL_LINES_CANCELLED':
    case 'PARCEL_DISPATCHED':
    case 'PARCEL_OUT_FOR_DELIVERY':
    case 'PARCEL_DELIVERED':
      return {
        __typename: 'OrderTimelineParcel',
        delivery: fact.deliveryId ? { id: fact.deliveryId } : null,
        trackingNumber: fact.trackingNumber ?? null,
        carrier: fact.kind === 'PARCEL_SCHEDULED' ? (fact.carrier ?? null) : null,
        lines: fact.lines ?? null,
      };
    case 'ORDER_CALLED_OFF':
    case 'CANCELLATION_REQUESTED':
    case 'LINES_CANCELLATION_REQUESTED':
      return { __typename: 'OrderTimelineCancellation', reason: fact.reason ?? null, lines: null };
    case 'LINES_CALLED_OFF':
      return { __typename: 'OrderTimelineCancellation', reason: fact.reason ?? null, lines: fact.lines ?? null };
    case 'ORDER_PLACED':
    case 'GOODS_HANDED_OVER':
    case 'ORDER_WAITED_TOO_LONG':
    case 'CANCELLATION_ACCEPTED':
    case 'CANCELLATION_TOO_LATE':
    case 'STOCK_BACKORDERED':
    case 'STOCK_RESERVED':
    case 'STOCK_EXPIRED':
    case 'STOCK_REFUSED':
      return null;
  }
}

function payment(
  { paymentId }: { readonly paymentId?: string },
  { amount, failure }: { readonly amount?: Money | undefined; readonly failure?: PaymentFailure | undefined },
): OrderTimelineDataModel {
  return {
    __typename: 'OrderTimelinePayment',
    payment: paymentId ? { id: paymentId } : null,
    amount: amount ?? null,
    failure: failure ?? null,
  };
}

import type { PaymentFailure } from '@agora/schema';
import type { TimelineEntry } from '../../domain/order/timeline.ts';

const failures: Record<PaymentFailure, string> = {
  DECLINED: 'The payment was declined.',
  INSUFFICIENT_FUNDS: 'The account had too little money.',
  METHOD_NOT_FOUND: 'The payment method was gone.',
  ORDER_CANCELLED: 'The payment was called off.',
};

/** What happened, in English. */
export function timelineText({ fact, actor, status }: TimelineEntry): string {
  switch (fact.kind) {
    case 'ORDER_PLACED':
      return 'The order was placed.';
    case 'ORDER_CALLED_OFF':
      return `The order was cancelled by ${actor.kind === 'STAFF' ? 'the shop' : 'the customer'}.`;
    case 'CANCELLATION_REQUESTED':
      return `The cancellation was requested by ${actor.kind === 'STAFF' ? 'the shop' : 'the customer'}.`;
    case 'CANCELLATION_ACCEPTED':
      return status === 'CANCELLED'
        ? 'Nothing had left: the order is cancelled.'
        : 'No parcel had left: what is shipped is cancelled, and what was handed over is kept.';
    case 'CANCELLATION_TOO_LATE':
      return 'The cancellation came too late for what had left.';
    case 'LINES_CANCELLATION_REQUESTED':
      return `Pieces were asked to be called off by ${actor.kind === 'STAFF' ? 'the shop' : 'the customer'}.`;
    case 'LINES_CALLED_OFF':
      return 'Pieces were called off.';
    case 'ORDER_WAITED_TOO_LONG':
      return 'It took too long.';
    case 'STOCK_BACKORDERED':
      return 'It waits for goods that are not there yet.';
    case 'STOCK_RESERVED':
      return 'The stock was put aside.';
    case 'STOCK_EXPIRED':
      return 'The stock was put aside for too long.';
    case 'STOCK_REFUSED':
      return 'There was too little stock.';
    case 'PAYMENT_AUTHORISED':
      return 'The payment was authorised.';
    case 'PAYMENT_CAPTURED':
      return 'The payment arrived.';
    case 'PAYMENT_FAILED':
      return failures[fact.failure ?? 'DECLINED'];
    case 'PAYMENT_VOIDED':
      return 'The payment was called off.';
    case 'PAYMENT_REFUNDED':
      return 'Money went back.';
    case 'PAYMENT_REFUND_REFUSED':
      return 'Money could not be given back.';
    case 'GOODS_HANDED_OVER':
      return 'What needs no shipping was handed over.';
    case 'PARCEL_SCHEDULED':
      return `${fact.carrier ?? 'A carrier'} will bring it.`;
    case 'PARCEL_CANCELLED':
      return `${parcel(fact)} will not leave.`;
    case 'PARCEL_LINES_CANCELLED':
      return `Pieces were taken out of ${trackedAs(fact)}.`;
    case 'PARCEL_DISPATCHED':
      return `${parcel(fact)} left the warehouse.`;
    case 'PARCEL_OUT_FOR_DELIVERY':
      return `${parcel(fact)} comes today.`;
    case 'PARCEL_DELIVERED':
      return `${parcel(fact)} was delivered.`;
  }
}

const trackedAs = ({ trackingNumber }: { readonly trackingNumber?: string }) =>
  trackingNumber ? `parcel ${trackingNumber}` : 'the parcel';

const parcel = ({ trackingNumber }: { readonly trackingNumber?: string }) =>
  trackingNumber ? `Parcel ${trackingNumber}` : 'The parcel';

import type { CancellationReason, Money, PaymentFailure } from '@agora/schema';
import type { CancelReason } from '../order/order.ts';
import type { RefundRefusal } from '../order/refund.ts';

interface OfPayment {
  readonly paymentId: string;
}

interface OfParcel {
  readonly deliveryId: string;
  readonly trackingNumber: string;
  /** What is in it; absent where it carries all that no other parcel does. */
  readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[] | undefined;
}

/** What says where refunds are that were due. */
export type OwnBooks =
  | {
      readonly kind: 'REFUND_SETTLED';
      readonly key: string;
      readonly refunded: Money;
      readonly refusal: RefundRefusal | null;
    }
  /** Nothing new, only that what is due may not have been told. */
  | { readonly kind: 'REFUNDS_CHECKED' };

/** What is heard about an order, from other services or from people. It may be heard late, twice, or in any order. */
export type Fact =
  /** Some of it is promised before it is there. */
  | { readonly kind: 'STOCK_BACKORDERED' }
  | { readonly kind: 'STOCK_RESERVED' }
  | { readonly kind: 'STOCK_EXPIRED' }
  | { readonly kind: 'STOCK_REFUSED' }
  | (OfPayment & { readonly kind: 'PAYMENT_AUTHORISED'; readonly amount: Money })
  | (OfPayment & { readonly kind: 'PAYMENT_CAPTURED'; readonly capturedInAll: Money })
  | (OfPayment & { readonly kind: 'PAYMENT_FAILED'; readonly failure: PaymentFailure })
  | (OfPayment & { readonly kind: 'PAYMENT_VOIDED'; readonly amount: Money })
  | (OfPayment & { readonly kind: 'PAYMENT_REFUNDED'; readonly refundedInAll: Money })
  | (OfPayment & { readonly kind: 'PAYMENT_REFUND_REFUSED'; readonly refusedInAll: Money })
  | OwnBooks
  | (OfParcel & { readonly kind: 'PARCEL_SCHEDULED'; readonly carrier: string })
  | (OfParcel & { readonly kind: 'PARCEL_CANCELLED' })
  | (OfParcel & { readonly kind: 'PARCEL_LINES_CANCELLED' })
  | (OfParcel & { readonly kind: 'PARCEL_DISPATCHED' })
  | (OfParcel & { readonly kind: 'PARCEL_OUT_FOR_DELIVERY' })
  | (OfParcel & { readonly kind: 'PARCEL_DELIVERED' })
  /** What is not shipped is the buyer's, as the order is paid. */
  | { readonly kind: 'GOODS_HANDED_OVER' }
  | { readonly kind: 'ORDER_CALLED_OFF'; readonly reason: CancelReason }
  /** A confirmed order is not wanted any more. */
  | { readonly kind: 'CANCELLATION_REQUESTED'; readonly reason: CancelReason }
  /** Nothing of the order has left or will leave. */
  | { readonly kind: 'CANCELLATION_ACCEPTED' }
  /** These parcels had left; nothing else of the order will. */
  | { readonly kind: 'CANCELLATION_TOO_LATE'; readonly left: readonly OfParcel[] }
  /** Pieces of a confirmed order are not wanted any more, besides those that were called off before. */
  | {
      readonly kind: 'LINES_CANCELLATION_REQUESTED';
      readonly reason: CancellationReason;
      readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
    }
  /** Pieces will not be sent: of a confirmed order those that the delivery service has stopped. */
  | {
      readonly kind: 'LINES_CALLED_OFF';
      readonly reason: CancellationReason;
      /** With the pieces of a line that were called off before. */
      readonly lines: readonly { readonly lineId: string; readonly quantityInAll: number }[];
    }
  | { readonly kind: 'ORDER_WAITED_TOO_LONG' };

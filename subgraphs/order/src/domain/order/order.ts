import type {
  Adjustment,
  Buyer,
  CancellationReason,
  Money,
  PostalAddress,
  PurchaseDetails,
  PricedLine,
  ShippingOption,
  Tax,
  Tender,
  Totals,
} from '@agora/schema';
import type { FulfilmentStatus } from './fulfilment-status.ts';
import type { OrderPayment } from './order-payment.ts';
import type { Parcel } from './parcel.ts';
import type { PaymentStatus } from './payment-status.ts';
import type { Refund } from './refund.ts';

export const orderStatuses = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED'] as const;

export type OrderStatus = (typeof orderStatuses)[number];

/** Reasons that a person may give. */
export const cancelReasons = [
  'CHANGED_MIND',
  'ORDERED_BY_MISTAKE',
  'OTHER',
] as const satisfies readonly CancellationReason[];

export type CancelReason = (typeof cancelReasons)[number];

/** What became of a request: the delivery service decides, as it alone knows what has left. */
export const cancellationOutcomes = ['AWAITED', 'ACCEPTED', 'ACCEPTED_IN_PART', 'TOO_LATE'] as const;

export type CancellationOutcome = (typeof cancellationOutcomes)[number];

/** That a confirmed order, of which parcels may have left, is not to be fulfilled. */
interface CancellationRequest {
  readonly reason: CancellationReason;
  readonly requestedAt: Date;
  readonly outcome: CancellationOutcome;
}

interface Cancellation {
  readonly reason: CancellationReason;
  readonly cancelledAt: Date;
}

/** What the inventory service said last; each stage outdoes those before it. */
export const stockStages = ['AWAITED', 'BACKORDERED', 'RESERVED', 'EXPIRED', 'REFUSED'] as const;

export type StockStage = (typeof stockStages)[number];

/** What makes something cheaper or dearer than its price, and how it is taxed. */
interface PriceParts {
  readonly adjustments: readonly Adjustment[];
  readonly taxes: readonly Tax[];
}

/** What a customer bought in one checkout. The three statuses follow from what is known of stock, payments and parcels. */
export interface Order {
  readonly id: string;
  readonly number: string;
  /** A customer, or a guest with an e-mail address. */
  readonly buyer: Buyer;
  /** The cart that it was; a guest has no other proof of an order than to know it. Not kept of orders of earlier releases. */
  readonly cartId: string | null;
  readonly status: OrderStatus;
  /** Since when it has this status: how long it waits for its next step. */
  readonly statusSince: Date;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly totals: Totals;
  readonly shippingAddress: PostalAddress;
  readonly shippingOption: ShippingOption;
  /** What its shipping is made of besides its price; null where an earlier release kept none of it. */
  readonly shippingParts: PriceParts | null;
  /** With what it is paid; they add up to the total, and there are none where that is zero. */
  readonly tenders: readonly Tender[];
  /** What the buyer said beside what they bought; null where that is nothing. */
  readonly details: PurchaseDetails | null;
  readonly placedAt: Date;
  readonly stock: StockStage;
  /** Since when its money is wanted; null until its stock is put aside. */
  readonly paymentDueSince: Date | null;
  /** Null for one that was cancelled before it was confirmed. */
  readonly cancellationRequest: CancellationRequest | null;
  readonly cancellation: Cancellation | null;
  readonly version: number;
}

/** What was bought, and what became of its pieces; `quantity` is how many were ordered. */
export interface OrderLine extends Omit<PricedLine, 'requiresShipping'> {
  /** Not so of a service, a licence or a download: it is handed over when the order is confirmed. */
  readonly requiresShipping: boolean;
  /** What it is made of besides its unit price; null where an earlier release kept none of it. */
  readonly parts: (PriceParts & { readonly listPrice: Money }) | null;
  /** Pieces that nobody wants any more; those that were faster are sent all the same. */
  readonly calledOff: number;
  readonly cancelled: number;
  readonly shipped: number;
  readonly delivered: number;
  readonly returned: number;
  /** Pieces whose money went back. */
  readonly refunded: number;
}

/** With all that decisions are made of. */
export interface OrderWithLines extends Order {
  readonly lines: readonly OrderLine[];
  readonly payments: readonly OrderPayment[];
  readonly refunds: readonly Refund[];
  readonly parcels: readonly Parcel[];
}

/** Whether anything of an order goes into a parcel. */
export const isSent = ({ lines }: { readonly lines: readonly Pick<OrderLine, 'requiresShipping'>[] }): boolean =>
  lines.some(({ requiresShipping }) => requiresShipping);

export const isCustomerOf = ({ buyer }: Pick<Order, 'buyer'>, userId: string): boolean =>
  buyer.kind === 'CUSTOMER' && buyer.customerId === userId;

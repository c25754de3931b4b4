import type { Money } from '@agora/schema';

/** `ORDER_CANCELLED`: the payment service heard of the cancellation before any money moved. */
export type PaymentFailure = 'DECLINED' | 'INSUFFICIENT_FUNDS' | 'METHOD_NOT_FOUND' | 'ORDER_CANCELLED';

/** What is known of one payment of an order. Amounts only grow, so it does not matter in which order they are heard of. */
export interface OrderPayment {
  /** The payment's id; that of the order for a payment of which an older version of this service kept no id. */
  readonly id: string;
  readonly authorised: Money;
  readonly captured: Money;
  readonly voided: Money;
  readonly refunded: Money;
  /** Refunds that the provider refused for good: the shop has the money still. */
  readonly refundsRefused: Money;
  readonly failure: PaymentFailure | null;
}

import type { Money, PaymentFailure } from '@agora/schema';

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

import type { PostalAddress, PricedLine, ShippingOption, Totals } from '@agora/schema';
import type { FulfilmentStatus } from './fulfilment-process.ts';
import type { PaymentStatus } from './payment-process.ts';

export type OrderStatus = 'PENDING' | 'AWAITING_PAYMENT' | 'CONFIRMED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';

/** Reasons that a person may give. */
export type CancelReason = 'CHANGED_MIND' | 'ORDERED_BY_MISTAKE' | 'OTHER';

export type CancellationReason = CancelReason | 'OUT_OF_STOCK' | 'PAYMENT_FAILED' | 'TIMED_OUT';

interface Cancellation {
  readonly reason: CancellationReason;
  readonly cancelledAt: Date;
}

/** What a customer bought in one checkout. */
export interface Order {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly status: OrderStatus;
  /** Since when it has this status: how long it waits for its next step. */
  readonly statusSince: Date;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly totals: Totals;
  readonly shippingAddress: PostalAddress;
  readonly shippingOption: ShippingOption;
  readonly paymentMethodId: string;
  readonly placedAt: Date;
  readonly cancellation: Cancellation | null;
  readonly version: number;
}

/** With what was bought, which never changes. */
export interface OrderWithLines extends Order {
  readonly lines: readonly PricedLine[];
}

import type { FulfilmentStatus } from './fulfilment-status.ts';
import type { OrderStatus } from './order.ts';
import type { PaymentStatus } from './payment-status.ts';

/** One thing that happened to an order, and where the order stood then. */
export interface TimelineEntry {
  /** 1, 2, 3 ... without a gap: the version that the order had then. */
  readonly sequence: number;
  readonly status: OrderStatus;
  /** The status before; null for a new order, the same as `status` when something else changed. */
  readonly previousStatus: OrderStatus | null;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly occurredAt: Date;
  /** What happened, for people. */
  readonly detail: string;
}

export const isStatusChange = ({ status, previousStatus }: TimelineEntry) => status !== previousStatus;

/** No change of the status can follow. */
export const isFinal = (status: OrderStatus) => status === 'DELIVERED' || status === 'CANCELLED';

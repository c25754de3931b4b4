import type { Actor } from './actor.ts';
import type { Fact, OwnBooks } from '../process/fact.ts';
import type { FulfilmentStatus } from './fulfilment-status.ts';
import type { OrderStatus } from './order.ts';
import type { PaymentStatus } from './payment-status.ts';

/** A fact as it is kept: what earlier releases did not keep of it is left out. */
type Kept<One> = One extends Fact ? Pick<One, 'kind'> & Partial<Omit<One, 'kind'>> : never;

/** What happened: its kind, and the data of that kind. Whoever shows it makes the text. */
export type TimelineFact = { readonly kind: 'ORDER_PLACED' } | Kept<Exclude<Fact, OwnBooks>>;

/** One thing that happened to an order, and where the order stood then. */
export interface TimelineEntryDraft {
  readonly fact: TimelineFact;
  readonly actor: Actor;
  readonly status: OrderStatus;
  /** The status before; null for a new order, the same as `status` when something else changed. */
  readonly previousStatus: OrderStatus | null;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly occurredAt: Date;
}

export interface TimelineEntry extends TimelineEntryDraft {
  readonly orderId: string;
  /** 1, 2, 3 ... without a gap, for each order. */
  readonly sequence: number;
}

/** Whether one of the three statuses of the order became another one. */
export function isStatusChange(entry: TimelineEntryDraft, before: TimelineEntryDraft | undefined): boolean {
  return (
    entry.status !== before?.status ||
    entry.paymentStatus !== before.paymentStatus ||
    entry.fulfilmentStatus !== before.fulfilmentStatus
  );
}

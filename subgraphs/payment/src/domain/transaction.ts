import type { Money } from '@agora/schema';
import type { CreditKind } from './credits/credit.ts';

export type TransactionKind = 'AUTHORISE' | 'CAPTURE' | 'VOID' | 'REFUND';

export type Refusal = 'DECLINED' | 'INSUFFICIENT_FUNDS';

export type TransactionStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';

/**
 * One call of the provider, or one movement of the shop's own books. It is written down before the call and its id is the call's idempotency key: after a crash
 * the call is repeated under the same key, and the provider answers as it did the first time.
 */
export interface Transaction {
  readonly id: string;
  readonly paymentId: string;
  readonly kind: TransactionKind;
  readonly status: TransactionStatus;
  readonly amount: Money;
  /** Why staff gave money back; null for what the service does by itself. */
  readonly reason: string | null;
  /** Of the `order.refund_due` of which this refund is a part; null for what staff gives back. */
  readonly dueKey: string | null;
  /** The gift card or store credit whose money it moves, in the shop's own books; null where the provider moves it. */
  readonly creditId: string | null;
  readonly creditKind: CreditKind | null;
  /** Why the provider said no. */
  readonly refusal: Refusal | null;
  readonly providerReference: string | null;
  readonly at: Date;
}

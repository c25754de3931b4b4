import type { EventDraft, Money } from '@agora/schema';
import type { Transaction } from './transaction.ts';

export type PaymentStatus =
  'PENDING' | 'AUTHORISED' | 'CAPTURED' | 'FAILED' | 'VOIDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';

export type FailureCode = 'DECLINED' | 'INSUFFICIENT_FUNDS' | 'METHOD_NOT_FOUND' | 'ORDER_CANCELLED';

/** How a payment is made, as the user service knew it when the payment began. */
export interface PaymentMethod {
  readonly providerToken: string;
  readonly brand: string;
  readonly lastFour: string;
}

/** The payment of one order. All its amounts are of one currency. */
export interface Payment {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly paymentMethodId: string;
  readonly status: PaymentStatus;
  readonly amount: Money;
  readonly captured: Money;
  readonly refunded: Money;
  /** Refunds that were asked for and not carried out yet. */
  readonly refunding: Money;
  readonly failureCode: FailureCode | null;
  readonly method: PaymentMethod | null;
  /** What the provider calls the authorisation. */
  readonly providerReference: string | null;
  /** The order was cancelled: whatever money moved goes back. */
  readonly isCancelWanted: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

export interface PaymentDecision {
  readonly refused?: never;
  readonly payment: Payment;
  readonly events: readonly EventDraft[];
}

/** A decision that a call of the provider belongs to, before or after that call. */
export interface TransactionDecision extends PaymentDecision {
  readonly transaction: Transaction;
}

export interface PaymentRefusal<Code extends string> {
  readonly refused: Code;
  readonly field: readonly string[];
}

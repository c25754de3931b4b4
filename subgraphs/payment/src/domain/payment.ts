import type { EventDraft, Money, PaymentFailure, TenderKind } from '@agora/schema';
import type { PaymentStatus } from './payment-status.ts';
import type { Transaction } from './transaction.ts';

/** How a payment is made, as the user service knew it when the payment began. */
export interface PaymentMethod {
  readonly providerToken: string;
  readonly brand: string;
  readonly lastFour: string;
}

/** One payment of an order, which may have several. Its amounts are of one currency, and sums over its transactions. */
export interface Payment {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly tender: TenderKind;
  /** Of a gift card its id, of store credit the customer who paid with it. */
  readonly paymentMethodId: string;
  /** The gift card or store credit that it is paid with; null where a provider moves the money. */
  readonly creditId: string | null;
  readonly status: PaymentStatus;
  /** What is to be paid. */
  readonly amount: Money;
  readonly authorised: Money;
  readonly captured: Money;
  readonly voided: Money;
  /** Set aside for nothing: the provider refused to give it back, and does so by itself some day. */
  readonly lapsed: Money;
  readonly refunded: Money;
  /** Refunds that were asked for and not carried out yet. */
  readonly refunding: Money;
  /** Refunds that the provider refused; they are not asked for again by themselves. */
  readonly refundsRefused: Money;
  readonly failureCode: PaymentFailure | null;
  readonly method: PaymentMethod | null;
  /** What the provider calls the authorisation. */
  readonly providerReference: string | null;
  /** By what this payment was asked for, from other payments of the order. */
  readonly dueKey: string;
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

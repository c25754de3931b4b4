import { add, type Money } from '@agora/schema';
import type { Payment, PaymentRefusal, TransactionDecision } from './payment.ts';
import { changed, heldOf, refundableOf } from './payment-status.ts';
import type { Transaction, TransactionKind } from './transaction.ts';

/** A gift card or store credit. */
export interface CreditOf {
  readonly id: string;
  readonly kind: NonNullable<Transaction['creditKind']>;
}

interface NewTransaction {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly amount: Money;
  readonly reason?: string;
  readonly dueKey?: string | undefined;
  /** Where the shop's own books move it. */
  readonly credit?: CreditOf | null;
}

/** The most that can be asked for. */
const most: Record<TransactionKind, (payment: Payment) => number> = {
  AUTHORISE: ({ status, amount }) => (status === 'PENDING' ? amount.minor : 0),
  CAPTURE: (payment) => (payment.failureCode ? 0 : heldOf(payment).minor),
  VOID: (payment) => heldOf(payment).minor,
  REFUND: (payment) => refundableOf(payment).minor,
};

/** Writes down what the provider is about to be asked. The amount of a refund counts as spent from now on. */
export function startTransaction(
  payment: Payment,
  { id, kind, amount, reason, dueKey, credit }: NewTransaction,
  now: Date,
): TransactionDecision | PaymentRefusal<'NOT_POSSIBLE'> {
  if (amount.minor <= 0 || amount.minor > most[kind](payment)) return { refused: 'NOT_POSSIBLE', field: [] };
  return {
    payment: changed(payment, kind === 'REFUND' ? { refunding: add(payment.refunding, amount) } : {}),
    transaction: {
      id,
      paymentId: payment.id,
      kind,
      status: 'PENDING',
      amount,
      reason: reason ?? null,
      dueKey: dueKey ?? null,
      creditId: credit?.id ?? null,
      creditKind: credit?.kind ?? null,
      refusal: null,
      providerReference: null,
      at: now,
    },
    events: [],
  };
}

import { add, type Money } from '@agora/schema';
import type { Payment, PaymentRefusal, TransactionDecision } from './payment.ts';
import { changed, heldOf, refundableOf } from './payment-status.ts';
import type { TransactionKind } from './transaction.ts';

interface NewTransaction {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly amount: Money;
  readonly reason?: string;
  readonly dueKey?: string | undefined;
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
  { id, kind, amount, reason, dueKey }: NewTransaction,
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
      refusal: null,
      providerReference: null,
      at: now,
    },
    events: [],
  };
}

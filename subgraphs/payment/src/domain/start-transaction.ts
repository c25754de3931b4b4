import { add, type Money } from '@agora/schema';
import type { Payment, PaymentRefusal, TransactionDecision } from './payment.ts';
import { isAllowed, type TransactionKind } from './transaction.ts';

export interface NewTransaction {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly amount: Money;
  readonly reason?: string;
}

/** Writes down what the provider is about to be asked. The amount of a refund counts as spent from now on. */
export function startTransaction(
  payment: Payment,
  { id, kind, amount, reason }: NewTransaction,
  now: Date,
): TransactionDecision | PaymentRefusal<'NOT_POSSIBLE'> {
  if (!isAllowed(payment.status, kind)) return { refused: 'NOT_POSSIBLE', field: [] };
  const refunding = kind === 'REFUND' ? add(payment.refunding, amount) : payment.refunding;
  return {
    payment: { ...payment, refunding, version: payment.version + 1 },
    transaction: {
      id,
      paymentId: payment.id,
      kind,
      status: 'PENDING',
      amount,
      reason: reason ?? null,
      providerReference: null,
      at: now,
    },
    events: [],
  };
}

import {
  add,
  type EventDraft,
  paymentAuthorised,
  paymentCaptured,
  paymentRefunded,
  paymentRefundFailed,
  paymentVoided,
  subtract,
} from '@agora/schema';
import { failPayment } from './fail-payment.ts';
import type { Payment, PaymentDecision, PaymentRefusal, TransactionDecision } from './payment.ts';
import type { Settled } from './payment-provider.ts';
import { changed } from './payment-status.ts';
import type { Refusal, Transaction } from './transaction.ts';

/** Writes down what the provider answered. Refused when it was written down before, by a run that only seemed to crash. */
export function finishTransaction(
  payment: Payment,
  begun: Transaction,
  answer: Settled,
  now: Date,
): TransactionDecision | PaymentRefusal<'NOT_POSSIBLE'> {
  if (begun.status !== 'PENDING') return { refused: 'NOT_POSSIBLE', field: [] };
  const { reference: providerReference, isApproved } = answer;
  const transaction: Transaction = {
    ...begun,
    status: isApproved ? 'SUCCEEDED' : 'FAILED',
    refusal: isApproved ? null : answer.code,
    providerReference,
    at: now,
  };
  const decision = isApproved ? succeed(payment, transaction) : beRefused(payment, transaction, answer.code);
  return { ...decision, transaction };
}

function succeed(payment: Payment, { id, kind, amount, dueKey, providerReference, at }: Transaction): PaymentDecision {
  const about = { paymentId: payment.id, orderId: payment.orderId, amount };
  const time = at.toISOString();
  const decide = (changes: Partial<Payment>, tell: (after: Payment) => EventDraft) => {
    const after = changed(payment, changes);
    return { payment: after, events: [tell(after)] };
  };
  switch (kind) {
    case 'AUTHORISE':
      return decide({ authorised: add(payment.authorised, amount), providerReference }, () =>
        paymentAuthorised.draft({ ...about, authorisedAt: time }),
      );
    case 'CAPTURE':
      return decide({ captured: add(payment.captured, amount) }, ({ captured: capturedInAll }) =>
        paymentCaptured.draft({ ...about, capturedInAll, capturedAt: time }),
      );
    case 'VOID':
      return decide({ voided: add(payment.voided, amount) }, ({ voided }) =>
        paymentVoided.draft({ ...about, amount: voided, voidedAt: time }),
      );
    case 'REFUND':
      return decide(
        { refunded: add(payment.refunded, amount), refunding: subtract(payment.refunding, amount) },
        ({ refunded: refundedInAll }) =>
          paymentRefunded.draft({ ...about, ...keyOf(dueKey), refundId: id, refundedInAll, refundedAt: time }),
      );
  }
}

/** Left out where a refund is part of none that was due. */
const keyOf = (key: string | null) => (key === null ? {} : { key });

/** The provider said no, and is not asked again: it would say the same. */
function beRefused(payment: Payment, { id, kind, amount, dueKey, at }: Transaction, code: Refusal): PaymentDecision {
  switch (kind) {
    case 'AUTHORISE':
    case 'CAPTURE':
      return failPayment(payment, code, at);
    case 'VOID': {
      const after = { ...payment, lapsed: add(payment.lapsed, amount) };
      return payment.failureCode
        ? { payment: changed(payment, after), events: [] }
        : failPayment(after, 'ORDER_CANCELLED', at);
    }
    case 'REFUND': {
      const refusedInAll = add(payment.refundsRefused, amount);
      const about = { paymentId: payment.id, orderId: payment.orderId, refundId: id, amount };
      return {
        payment: changed(payment, {
          refunding: subtract(payment.refunding, amount),
          refundsRefused: refusedInAll,
        }),
        events: [
          paymentRefundFailed.draft({ ...about, ...keyOf(dueKey), refusedInAll, code, failedAt: at.toISOString() }),
        ],
      };
    }
  }
}

import { add, paymentAuthorised, paymentCaptured, paymentRefunded, paymentVoided, subtract } from '@agora/schema';
import { failPayment } from './fail-payment.ts';
import type { Payment, PaymentRefusal, TransactionDecision } from './payment.ts';
import type { Authorisation, Receipt } from './payment-provider.ts';
import { isAllowed, type Transaction } from './transaction.ts';

/** Writes down what the provider answered. Refused when it was written down before, by a run that only seemed to crash. */
export function finishTransaction(
  payment: Payment,
  begun: Transaction,
  answer: Authorisation | Receipt,
  now: Date,
): TransactionDecision | PaymentRefusal<'NOT_POSSIBLE'> {
  if (begun.status !== 'PENDING' || !isAllowed(payment.status, begun.kind))
    return { refused: 'NOT_POSSIBLE', field: [] };
  const { reference: providerReference } = answer;
  if ('isApproved' in answer && !answer.isApproved) {
    return {
      ...failPayment(payment, answer.code, now),
      transaction: { ...begun, status: 'FAILED', providerReference, at: now },
    };
  }
  const transaction: Transaction = { ...begun, status: 'SUCCEEDED', providerReference, at: now };
  return { ...succeed(payment, transaction, providerReference, now), transaction };
}

function succeed(payment: Payment, { id, kind, amount }: Transaction, providerReference: string, now: Date) {
  const about = { paymentId: payment.id, orderId: payment.orderId, amount };
  const at = now.toISOString();
  const version = payment.version + 1;
  switch (kind) {
    case 'AUTHORISE':
      return {
        payment: { ...payment, status: 'AUTHORISED' as const, providerReference, version },
        events: [paymentAuthorised.draft({ ...about, authorisedAt: at })],
      };
    case 'CAPTURE':
      return {
        payment: { ...payment, status: 'CAPTURED' as const, captured: amount, version },
        events: [paymentCaptured.draft({ ...about, capturedAt: at })],
      };
    case 'VOID':
      return {
        payment: { ...payment, status: 'VOIDED' as const, version },
        events: [paymentVoided.draft({ ...about, voidedAt: at })],
      };
    case 'REFUND': {
      const refunded = add(payment.refunded, amount);
      const refunding = subtract(payment.refunding, amount);
      const isAll = refunded.minor === payment.captured.minor;
      const status = isAll ? ('REFUNDED' as const) : ('PARTIALLY_REFUNDED' as const);
      return {
        payment: { ...payment, status, refunded, refunding, version },
        events: [paymentRefunded.draft({ ...about, refundId: id, refundedInAll: refunded, refundedAt: at })],
      };
    }
  }
}

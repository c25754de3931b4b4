import { paymentFailed } from '@agora/schema';
import type { FailureCode, Payment, PaymentDecision } from './payment.ts';

/** No money moved, and none will. */
export function failPayment(payment: Payment, code: FailureCode, now: Date): PaymentDecision {
  return {
    payment: { ...payment, status: 'FAILED', failureCode: code, version: payment.version + 1 },
    events: [
      paymentFailed.draft({ paymentId: payment.id, orderId: payment.orderId, code, failedAt: now.toISOString() }),
    ],
  };
}

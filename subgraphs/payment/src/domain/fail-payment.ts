import { paymentFailed, type PaymentFailure } from '@agora/schema';
import type { Payment, PaymentDecision } from './payment.ts';
import { changed } from './payment-status.ts';

/** No money moved, and none will. */
export function failPayment(payment: Payment, code: PaymentFailure, now: Date): PaymentDecision {
  return {
    payment: changed(payment, { failureCode: code }),
    events: [
      paymentFailed.draft({ paymentId: payment.id, orderId: payment.orderId, code, failedAt: now.toISOString() }),
    ],
  };
}

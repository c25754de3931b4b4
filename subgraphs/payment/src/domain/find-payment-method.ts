import { failPayment } from './fail-payment.ts';
import type { Payment, PaymentDecision, PaymentMethod } from './payment.ts';
import { changed } from './payment-status.ts';

/** Keeps how a payment is made, as the user service said it; the payment fails when there is no such method. */
export function findPaymentMethod(
  payment: Payment,
  method: PaymentMethod | null,
  isOrderCancelled: boolean,
  now: Date,
): PaymentDecision {
  if (payment.status !== 'PENDING' || payment.method) return { payment, events: [] };
  if (method) return { payment: changed(payment, { method }), events: [] };
  return failPayment(payment, isOrderCancelled ? 'ORDER_CANCELLED' : 'METHOD_NOT_FOUND', now);
}

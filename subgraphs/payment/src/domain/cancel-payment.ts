import type { Payment } from './payment.ts';

/** Keeps the wish; what it takes to fulfil it depends on how far the payment has come when its turn comes. */
export function cancelPayment(payment: Payment): Payment {
  if (payment.isCancelWanted) return payment;
  return { ...payment, isCancelWanted: true, version: payment.version + 1 };
}

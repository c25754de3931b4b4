import type { Payment } from './payment.ts';
import { changed } from './payment-status.ts';

/** Keeps the wish; what it takes to fulfil it depends on how far the payment has come when its turn comes. */
export function cancelPayment(payment: Payment): Payment {
  return payment.isCancelWanted ? payment : changed(payment, { isCancelWanted: true });
}

import type { OrderToSettle } from './order-to-settle.ts';
import type { Payment } from './payment.ts';
import { heldOf, refundableOf } from './payment-status.ts';

/** Whether a payment has money that can be given back, or may have some when what is under way was answered. */
export function mayGive(payment: Payment, { isCancelled }: Pick<OrderToSettle, 'isCancelled'>): boolean {
  if (refundableOf(payment).minor > 0 || payment.refunding.minor > 0) return true;
  const isToCome = heldOf(payment).minor > 0 || (payment.authorised.minor === 0 && !payment.failureCode);
  return isToCome && !isCancelled;
}

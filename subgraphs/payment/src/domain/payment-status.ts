import { add, type Money, subtract } from '@agora/schema';
import type { Payment } from './payment.ts';

export type PaymentStatus =
  'PENDING' | 'AUTHORISED' | 'CAPTURED' | 'FAILED' | 'VOIDED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';

type Sums = Pick<Payment, 'authorised' | 'captured' | 'voided' | 'refunded' | 'failureCode'>;

/** By the sums over its transactions, in whatever order they were carried out. */
function paymentStatusOf({ authorised, captured, voided, refunded, failureCode }: Sums): PaymentStatus {
  if (refunded.minor > 0) return refunded.minor >= captured.minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  if (captured.minor > 0) return 'CAPTURED';
  if (failureCode) return 'FAILED';
  if (voided.minor > 0) return 'VOIDED';
  return authorised.minor > 0 ? 'AUTHORISED' : 'PENDING';
}

/** Set aside at the provider still. */
export function heldOf({ authorised, captured, voided, lapsed }: Payment): Money {
  return subtract(authorised, add(captured, voided, lapsed));
}

/** Captured, and neither given back nor about to be. */
export function refundableOf({ captured, refunded, refunding }: Payment): Money {
  return subtract(captured, add(refunded, refunding));
}

/** The next version of a payment, with the status that follows. */
export function changed(payment: Payment, changes: Partial<Payment>): Payment {
  const after = { ...payment, ...changes };
  return { ...after, status: paymentStatusOf(after), version: payment.version + 1 };
}

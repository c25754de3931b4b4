import type { Money } from '@agora/schema';
import type { FailureCode, Payment } from './payment.ts';
import { heldOf, refundableOf } from './payment-status.ts';
import type { Transaction, TransactionKind } from './transaction.ts';

export type NextStep =
  | { readonly step: 'REST' }
  | { readonly step: 'FAIL'; readonly code: FailureCode }
  | { readonly step: 'FIND_METHOD' }
  | { readonly step: 'START'; readonly kind: TransactionKind; readonly amount: Money }
  | { readonly step: 'CARRY_OUT'; readonly transaction: Transaction };

/**
 * What brings a payment forward. A call of the provider that was begun is always finished first, a cancelled order's
 * too: only its answer tells what there is to give back. What the provider refused is not asked for again.
 */
export function nextStep(payment: Payment, begun: Transaction | undefined): NextStep {
  if (begun) return { step: 'CARRY_OUT', transaction: begun };
  const { authorised, amount, failureCode, method, isCancelWanted, refundsRefused } = payment;
  const held = heldOf(payment);
  const refundable = refundableOf(payment);
  if (held.minor > 0) return { step: 'START', kind: isCancelWanted || failureCode ? 'VOID' : 'CAPTURE', amount: held };
  if (isCancelWanted && refundable.minor > 0 && refundsRefused.minor === 0) {
    return { step: 'START', kind: 'REFUND', amount: refundable };
  }
  if (failureCode || authorised.minor > 0) return { step: 'REST' };
  if (isCancelWanted) return { step: 'FAIL', code: 'ORDER_CANCELLED' };
  return method ? { step: 'START', kind: 'AUTHORISE', amount } : { step: 'FIND_METHOD' };
}

import type { Money } from '@agora/schema';
import type { FailureCode, Payment } from './payment.ts';
import { refundableOf } from './refundable.ts';
import type { Transaction, TransactionKind } from './transaction.ts';

export type NextStep =
  | { readonly step: 'REST' }
  | { readonly step: 'FAIL'; readonly code: FailureCode }
  | { readonly step: 'FIND_METHOD' }
  | { readonly step: 'START'; readonly kind: TransactionKind; readonly amount: Money }
  | { readonly step: 'CARRY_OUT'; readonly transaction: Transaction };

/**
 * What brings a payment forward. A call of the provider that was begun is always finished first, a cancelled order's
 * too: only its answer tells what there is to give back.
 */
export function nextStep(payment: Payment, begun: Transaction | undefined): NextStep {
  if (begun) return { step: 'CARRY_OUT', transaction: begun };
  const { status, amount, isCancelWanted } = payment;
  switch (status) {
    case 'PENDING':
      if (isCancelWanted) return { step: 'FAIL', code: 'ORDER_CANCELLED' };
      if (!payment.method) return { step: 'FIND_METHOD' };
      return { step: 'START', kind: 'AUTHORISE', amount };
    case 'AUTHORISED':
      return { step: 'START', kind: isCancelWanted ? 'VOID' : 'CAPTURE', amount };
    case 'CAPTURED':
    case 'PARTIALLY_REFUNDED':
      if (!isCancelWanted || refundableOf(payment).minor <= 0) return { step: 'REST' };
      return { step: 'START', kind: 'REFUND', amount: refundableOf(payment) };
    case 'FAILED':
    case 'VOIDED':
    case 'REFUNDED':
      return { step: 'REST' };
  }
}

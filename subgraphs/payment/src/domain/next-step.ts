import type { Money, PaymentFailure } from '@agora/schema';
import type { OrderToSettle } from './order-to-settle.ts';
import type { Payment } from './payment.ts';
import { heldOf, refundableOf } from './payment-status.ts';
import type { Transaction, TransactionKind } from './transaction.ts';

export type NextStep =
  | { readonly step: 'REST' }
  | { readonly step: 'FAIL'; readonly code: PaymentFailure }
  | { readonly step: 'FIND_METHOD' }
  | {
      readonly step: 'START';
      readonly kind: TransactionKind;
      readonly amount: Money;
      /** Of the refund that was due, where it is a part of one. */
      readonly dueKey?: string;
    }
  | { readonly step: 'CARRY_OUT'; readonly transaction: Transaction };

/** What else is known where it is decided. */
export interface Settling {
  readonly order: Pick<OrderToSettle, 'isCancelled' | 'isGivenBack'>;
  readonly begun: Transaction | undefined;
  /** Whether money of another payment of the order is not set aside yet: nothing is taken before all is. */
  readonly isAwaitingOthers?: boolean;
  /** A refund of the order that was told, with what none of its payments has begun to give back. */
  readonly due: { readonly key: string; readonly left: Money } | undefined;
}

/**
 * What brings a payment forward. A call of the provider that was begun is always finished first, a cancelled order's
 * too: only its answer tells what there is to give back. What the provider refused is not asked for again.
 */
export function nextStep(payment: Payment, { order, begun, due, isAwaitingOthers = false }: Settling): NextStep {
  if (begun) return { step: 'CARRY_OUT', transaction: begun };
  const { authorised, amount, failureCode, method, tender, refundsRefused } = payment;
  const { isCancelled, isGivenBack } = order;
  const held = heldOf(payment);
  const refundable = refundableOf(payment);
  if (held.minor > 0) {
    if (isCancelled || failureCode) return { step: 'START', kind: 'VOID', amount: held };
    return isAwaitingOthers ? { step: 'REST' } : { step: 'START', kind: 'CAPTURE', amount: held };
  }
  if (due && refundable.minor > 0) {
    const part = due.left.minor < refundable.minor ? due.left : refundable;
    return { step: 'START', kind: 'REFUND', amount: part, dueKey: due.key };
  }
  if (isGivenBack && refundable.minor > 0 && refundsRefused.minor === 0) {
    return { step: 'START', kind: 'REFUND', amount: refundable };
  }
  if (failureCode || authorised.minor > 0) return { step: 'REST' };
  if (isCancelled) return { step: 'FAIL', code: 'ORDER_CANCELLED' };
  return method || tender !== 'PAYMENT_METHOD' ? { step: 'START', kind: 'AUTHORISE', amount } : { step: 'FIND_METHOD' };
}

import { type Money, zero } from '@agora/schema';
import type { Payment } from './payment.ts';

export interface PaymentDue {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly paymentMethodId: string;
  readonly amount: Money;
}

/** A payment for an order whose cancellation was heard of first is made as well, so that its failure is told. */
export function openPayment(due: PaymentDue, isOrderCancelled: boolean, now: Date): Payment {
  const nothing = zero(due.amount.currency);
  return {
    ...due,
    status: 'PENDING',
    authorised: nothing,
    captured: nothing,
    voided: nothing,
    lapsed: nothing,
    refunded: nothing,
    refunding: nothing,
    refundsRefused: nothing,
    failureCode: null,
    method: null,
    providerReference: null,
    isCancelWanted: isOrderCancelled,
    createdAt: now,
    version: 1,
  };
}

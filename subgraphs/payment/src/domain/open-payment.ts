import { type Money, zero } from '@agora/schema';
import type { Payment } from './payment.ts';

/** How it is paid. A stored method is looked up later, by whoever has it. */
type Means = Pick<Payment, 'tender' | 'creditId' | 'method'>;

export interface PaymentDue extends Means {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly paymentMethodId: string;
  readonly amount: Money;
  readonly dueKey: string;
}

export function openPayment(due: PaymentDue, now: Date): Payment {
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
    providerReference: null,
    createdAt: now,
    version: 1,
  };
}

import type { TriggerName } from './trigger.ts';

export type PaymentStatus = 'PENDING' | 'AUTHORISED' | 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'VOIDED' | 'FAILED';

type Steps = Readonly<Partial<Record<TriggerName, PaymentStatus>>>;

const refunds: Steps = { 'payment.refunded_in_part': 'PARTIALLY_REFUNDED', 'payment.refunded_in_full': 'REFUNDED' };

/** Where the money is, by what the payment service tells. What is not in the table changes nothing. */
export const paymentProcess: Readonly<Record<PaymentStatus, Steps>> = {
  PENDING: {
    'payment.authorised': 'AUTHORISED',
    'payment.captured': 'PAID',
    'payment.failed': 'FAILED',
    'payment.called_off': 'VOIDED',
  },
  AUTHORISED: {
    'payment.captured': 'PAID',
    'payment.failed': 'FAILED',
    'payment.called_off': 'VOIDED',
    'payment.voided': 'VOIDED',
  },
  PAID: refunds,
  PARTIALLY_REFUNDED: refunds,
  REFUNDED: {},
  VOIDED: {},
  FAILED: {},
};

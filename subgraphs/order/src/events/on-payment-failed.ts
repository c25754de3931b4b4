import { on } from '@agora/kit';
import { paymentFailed, type PaymentFailure } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

const details: Record<PaymentFailure, string> = {
  DECLINED: 'The payment was declined.',
  INSUFFICIENT_FUNDS: 'The account had too little money.',
  METHOD_NOT_FOUND: 'The payment method was gone.',
  ORDER_CANCELLED: 'The payment was called off.',
};

export const onPaymentFailed = on(paymentFailed, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PAYMENT_FAILED', paymentId: data.paymentId, failure: data.code },
    detail: details[data.code],
  }),
);

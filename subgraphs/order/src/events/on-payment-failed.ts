import { on } from '@agora/kit';
import { paymentFailed } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

const details = {
  DECLINED: 'The payment was declined.',
  INSUFFICIENT_FUNDS: 'The account had too little money.',
  METHOD_NOT_FOUND: 'The payment method was gone.',
  ORDER_CANCELLED: 'The payment was called off.',
};

export const onPaymentFailed = on(paymentFailed, ({ data }, work: Work) => {
  const trigger = data.code === 'ORDER_CANCELLED' ? 'payment.called_off' : 'payment.failed';
  return advanceKnownOrder(work, data.orderId, { trigger, data: {}, detail: details[data.code] });
});

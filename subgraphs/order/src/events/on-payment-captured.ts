import { on } from '@agora/kit';
import { paymentCaptured } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onPaymentCaptured = on(paymentCaptured, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    trigger: 'payment.captured',
    data: { paymentId: data.paymentId },
    detail: 'The payment arrived.',
  }),
);

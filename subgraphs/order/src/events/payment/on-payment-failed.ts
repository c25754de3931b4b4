import { on } from '@agora/kit';
import { paymentFailed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onPaymentFailed = on(paymentFailed, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PAYMENT_FAILED', paymentId: data.paymentId, failure: data.code },
    actor: service('payment'),
  }),
);

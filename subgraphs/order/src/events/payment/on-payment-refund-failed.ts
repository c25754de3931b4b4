import { on } from '@agora/kit';
import { paymentRefundFailed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onPaymentRefundFailed = on(paymentRefundFailed, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PAYMENT_REFUND_REFUSED', paymentId: data.paymentId, refusedInAll: data.refusedInAll },
    actor: service('payment'),
  }),
);

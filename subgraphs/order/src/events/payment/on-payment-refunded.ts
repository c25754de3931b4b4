import { on } from '@agora/kit';
import { paymentRefunded } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

/** The event says how much was refunded in all, so it does not matter which refunds were heard of before. */
export const onPaymentRefunded = on(paymentRefunded, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PAYMENT_REFUNDED', paymentId: data.paymentId, refundedInAll: data.refundedInAll },
    actor: service('payment'),
  }),
);

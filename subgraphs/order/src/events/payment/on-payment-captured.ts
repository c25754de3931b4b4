import { on } from '@agora/kit';
import { paymentCaptured } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

/** A payment may be captured in parts; the event says how much that is in all. */
export const onPaymentCaptured = on(paymentCaptured, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PAYMENT_CAPTURED', paymentId: data.paymentId, capturedInAll: data.capturedInAll ?? data.amount },
    actor: service('payment'),
  }),
);

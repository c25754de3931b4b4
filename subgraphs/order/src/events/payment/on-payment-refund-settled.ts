import { on } from '@agora/kit';
import { paymentRefundSettled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onPaymentRefundSettled = on(
  paymentRefundSettled,
  ({ data: { orderId, key, refunded, code } }, work: Work) =>
    advanceKnownOrder(work, orderId, {
      fact: { kind: 'REFUND_SETTLED', key, refunded, refusal: code },
      actor: service('payment'),
    }),
);

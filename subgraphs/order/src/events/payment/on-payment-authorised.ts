import { on } from '@agora/kit';
import { paymentAuthorised } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onPaymentAuthorised = on(paymentAuthorised, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PAYMENT_AUTHORISED', paymentId: data.paymentId, amount: data.amount },
    actor: service('payment'),
  }),
);

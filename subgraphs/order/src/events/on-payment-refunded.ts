import { on } from '@agora/kit';
import { paymentRefunded } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

/** The event says how much was refunded in all, so it does not matter which refunds were heard of before. */
export const onPaymentRefunded = on(paymentRefunded, async ({ data }, work: Work) => {
  const order = await work.orders.lock(data.orderId);
  const isInFull = order !== undefined && data.refundedInAll.minor >= order.totals.total.minor;
  await advanceKnownOrder(work, data.orderId, {
    trigger: isInFull ? 'payment.refunded_in_full' : 'payment.refunded_in_part',
    data: {},
    detail: isInFull ? 'The money went back.' : 'A part of the money went back.',
  });
});

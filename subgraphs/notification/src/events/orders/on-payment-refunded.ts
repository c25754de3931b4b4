import { on } from '@agora/kit';
import { paymentRefunded } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

/** Two services speak of an order, in any order: a refund may be heard of before the order it is for, and waits a week for it. */
export const onPaymentRefunded = on(paymentRefunded, async ({ id, data }, work: Work) => {
  const { orderId, amount } = data;
  const order = await work.orders.lock(orderId);
  if (!order) return work.orders.keepRefund({ eventId: id, orderId, amount }, work.now());
  const { number } = order;
  await tell(
    work,
    { recipientId: order.customerId, eventId: id },
    { kind: 'PAYMENT_REFUNDED', data: { orderId, number, amount } },
  );
});

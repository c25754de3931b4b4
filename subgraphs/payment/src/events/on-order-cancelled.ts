import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { cancelPayment } from '../domain/cancel-payment.ts';
import { settle } from '../job-kinds.ts';

/** The order is remembered even when no payment is known: one that becomes due later charges nothing. */
export const onOrderCancelled = on(orderCancelled, async ({ data }, work: Work) => {
  const { orders, payments } = work;
  await orders.lock(data.orderId);
  await orders.markCancelled(data.orderId);
  for (const payment of await payments.lockOfOrder(data.orderId)) {
    await payments.save(cancelPayment(payment));
    await settle(work, payment.id);
  }
});

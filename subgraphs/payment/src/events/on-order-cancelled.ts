import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { settle } from '../job-kinds.ts';

/**
 * Nothing more is taken, and what is set aside goes back. The order is remembered even when no payment is known: one that
 * becomes due later charges nothing. What was captured goes back as `order.refund_due` tells, or all of it where an
 * earlier release of the order service says nothing of that.
 */
export const onOrderCancelled = on(orderCancelled, async ({ data: { orderId, areRefundsTold } }, work: Work) => {
  const { orders, payments } = work;
  await orders.lock(orderId);
  await orders.markCancelled(orderId, !areRefundsTold);
  for (const { id } of await payments.ofOrder(orderId)) await settle(work, id);
});

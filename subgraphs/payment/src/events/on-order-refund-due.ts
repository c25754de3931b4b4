import { on } from '@agora/kit';
import { orderRefundDue } from '@agora/schema';
import type { Work } from '../context.ts';
import { openDueRefund } from '../domain/due-refund.ts';
import { settleRefunds } from '../domain/settle-refunds.ts';
import { settle } from '../job-kinds.ts';

/** Money goes back once for each key, from the payments of the order that have it. */
export const onOrderRefundDue = on(orderRefundDue, async ({ data }, work: Work) => {
  const { orders, payments, dueRefunds, emit, now } = work;
  const { orderId } = data;
  const order = await orders.lock(orderId);
  const due = openDueRefund(data);
  if (!(await dueRefunds.add(due, now()))) return;
  const known = await payments.ofOrder(orderId);
  if (known.length === 0) {
    const { dues, events } = settleRefunds([due], known, new Map(), order, now());
    await dueRefunds.save(dues);
    await emit(events);
    return;
  }
  await orders.markRefundsDue(orderId);
  for (const { id } of known) await settle(work, id);
});

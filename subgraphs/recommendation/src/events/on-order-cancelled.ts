import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { unlearnOrder } from './unlearn-order.ts';

/** What was cancelled was not wanted. */
export const onOrderCancelled = on(orderCancelled, async ({ data }, work: Work) => {
  await unlearnOrder({ orderId: data.orderId, lines: data.lines, at: new Date(data.cancelledAt) }, work);
});

import { on } from '@agora/kit';
import { orderLinesCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { unlearnOrder } from './unlearn-order.ts';

/** Of a product that has pieces left in the order, nothing is unlearned. */
export const onOrderLinesCancelled = on(orderLinesCancelled, async ({ data }, work: Work) => {
  const lines = data.lines.map(({ productId, quantityInAll }) => ({ productId, quantity: quantityInAll }));
  await unlearnOrder({ orderId: data.orderId, lines, at: new Date(data.cancelledAt) }, work);
});

import { on } from '@agora/kit';
import { orderCreated } from '@agora/schema';
import type { Work } from '../../context.ts';
import { rememberOrder } from '../remember-order.ts';

/** Nobody is told before the order is confirmed; but payments do not say whose order they are for. */
export const onOrderCreated = on(orderCreated, async ({ data }, work: Work) => {
  await rememberOrder(work, data);
});

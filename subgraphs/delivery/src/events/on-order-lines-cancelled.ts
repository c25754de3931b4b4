import { on } from '@agora/kit';
import { orderLinesCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { takeOutPieces } from './take-out-pieces.ts';

/** Pieces are taken out of parcels that have not left; what is on its way arrives all the same. */
export const onOrderLinesCancelled = on(orderLinesCancelled, async ({ data: { orderId, lines } }, work: Work) => {
  await work.orders.lock(orderId);
  await takeOutPieces(work, orderId, lines);
});

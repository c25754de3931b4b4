import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { stopParcels } from './stop-parcels.ts';

export const onOrderCancelled = on(orderCancelled, async ({ data }, work: Work) => {
  await stopParcels(work, data.orderId);
});

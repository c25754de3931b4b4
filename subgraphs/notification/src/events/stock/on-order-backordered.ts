import { on } from '@agora/kit';
import { inventoryBackordered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { rememberOrder } from '../remember-order.ts';
import { tell } from '../../telling/tell.ts';

/** Who ordered goods that are not there yet is told, and when they are expected. Replicas of an earlier release do not say whose order it is. */
export const onOrderBackordered = on(inventoryBackordered, async ({ id, data }, work: Work) => {
  const { orderId, number, customerId, expectedAt = null } = data;
  if (number === undefined || customerId === undefined) return;
  await tell(
    work,
    { recipientId: customerId, eventId: id },
    { kind: 'ORDER_BACKORDERED', data: { orderId, number, expectedAt } },
  );
  await rememberOrder(work, { orderId, number, customerId });
});

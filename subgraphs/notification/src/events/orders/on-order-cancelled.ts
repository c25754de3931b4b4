import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onOrderCancelled = on(orderCancelled, async ({ id, data }, work: Work) => {
  const { orderId, number, reason } = data;
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'ORDER_CANCELLED', data: { orderId, number, reason } },
  );
});

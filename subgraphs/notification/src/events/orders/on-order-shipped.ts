import { on } from '@agora/kit';
import { orderShipped } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onOrderShipped = on(orderShipped, async ({ id, data }, work: Work) => {
  const { orderId, number, trackingNumber } = data;
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'ORDER_SHIPPED', data: { orderId, number, trackingNumber } },
  );
});

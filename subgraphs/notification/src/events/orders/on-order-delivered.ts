import { on } from '@agora/kit';
import { orderDelivered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { recipientOf } from '../recipient-of.ts';
import { tell } from '../tell.ts';

export const onOrderDelivered = on(orderDelivered, async ({ id, data }, work: Work) => {
  const { orderId, number } = data;
  await tell(
    work,
    { recipientId: recipientOf(data), eventId: id },
    { kind: 'ORDER_DELIVERED', data: { orderId, number } },
  );
});

import { on } from '@agora/kit';
import { isShipped, orderDelivered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

export const onOrderDelivered = on(orderDelivered, async ({ id, data }, work: Work) => {
  const { orderId, number } = data;
  const said = { orderId, number, ...(!isShipped(data) && { isSent: false as const }) };
  await tell(work, { recipientId: data.customerId, eventId: id }, { kind: 'ORDER_DELIVERED', data: said });
});

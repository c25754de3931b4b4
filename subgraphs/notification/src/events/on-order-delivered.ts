import { on } from '@agora/kit';
import { orderDelivered } from '@agora/schema';
import type { Work } from '../context.ts';
import { orderDelivered as message } from '../domain/templates/order-delivered.ts';
import { tell } from './tell.ts';

export const onOrderDelivered = on(orderDelivered, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.customerId, eventId: id }, message(data));
});

import { on } from '@agora/kit';
import { orderConfirmed } from '@agora/schema';
import type { Work } from '../context.ts';
import { orderConfirmed as message } from '../domain/templates/order-confirmed.ts';
import { rememberOrder } from './remember-order.ts';
import { tell } from './tell.ts';

export const onOrderConfirmed = on(orderConfirmed, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.customerId, eventId: id }, message(data));
  await rememberOrder(work, data);
});

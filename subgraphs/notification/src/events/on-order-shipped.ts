import { on } from '@agora/kit';
import { orderShipped } from '@agora/schema';
import type { Work } from '../context.ts';
import { orderShipped as message } from '../domain/templates/order-shipped.ts';
import { tell } from './tell.ts';

export const onOrderShipped = on(orderShipped, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.customerId, eventId: id }, message(data));
});

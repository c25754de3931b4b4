import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { orderCancelled as message } from '../domain/templates/order-cancelled.ts';
import { tell } from './tell.ts';

export const onOrderCancelled = on(orderCancelled, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.customerId, eventId: id }, message(data));
});

import { on } from '@agora/kit';
import { deliveryFailed } from '@agora/schema';
import type { Work } from '../context.ts';
import { deliveryFailed as message } from '../domain/templates/delivery-failed.ts';
import { tell } from './tell.ts';

export const onDeliveryFailed = on(deliveryFailed, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.customerId, eventId: id }, message(data));
});

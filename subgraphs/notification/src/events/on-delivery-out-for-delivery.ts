import { on } from '@agora/kit';
import { deliveryOutForDelivery } from '@agora/schema';
import type { Work } from '../context.ts';
import { outForDelivery as message } from '../domain/templates/out-for-delivery.ts';
import { tell } from './tell.ts';

export const onDeliveryOutForDelivery = on(deliveryOutForDelivery, async ({ id, data }, work: Work) => {
  await tell(work, { recipientId: data.customerId, eventId: id }, message(data));
});

import { on } from '@agora/kit';
import { deliveryFailed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../tell.ts';

export const onDeliveryFailed = on(deliveryFailed, async ({ id, data }, work: Work) => {
  const { orderId, trackingNumber, reason } = data;
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'DELIVERY_FAILED', data: { orderId, trackingNumber, reason } },
  );
});

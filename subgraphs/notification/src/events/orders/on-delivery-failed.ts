import { on } from '@agora/kit';
import { deliveryFailed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellCouriers } from '../audiences/tell-couriers.ts';
import { tell } from '../../telling/tell.ts';

export const onDeliveryFailed = on(deliveryFailed, async ({ id, data }, work: Work) => {
  const { orderId, trackingNumber, reason, depot } = data;
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'DELIVERY_FAILED', data: { orderId, trackingNumber, reason } },
  );
  await tellCouriers(work, { eventId: id, depot }, { trackingNumber, change: 'AGAIN', expectedAt: null });
});

import { on } from '@agora/kit';
import { deliveryScheduled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellCouriers } from './tell-couriers.ts';

export const onDeliveryScheduled = on(deliveryScheduled, async ({ id: eventId, data }, work: Work) => {
  const { depot, trackingNumber } = data;
  await tellCouriers(work, { eventId, depot }, { trackingNumber, change: 'ASSIGNED', expectedAt: data.estimatedAt });
});

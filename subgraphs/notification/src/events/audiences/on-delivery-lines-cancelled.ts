import { on } from '@agora/kit';
import { deliveryLinesCancelled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellCouriers } from './tell-couriers.ts';

export const onDeliveryLinesCancelled = on(deliveryLinesCancelled, async ({ id: eventId, data }, work: Work) => {
  const { depot, trackingNumber } = data;
  await tellCouriers(work, { eventId, depot }, { trackingNumber, change: 'CHANGED', expectedAt: null });
});

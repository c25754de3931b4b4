import { on } from '@agora/kit';
import { deliveryCancelled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tellCouriers } from './tell-couriers.ts';

export const onDeliveryCancelled = on(deliveryCancelled, async ({ id: eventId, data }, work: Work) => {
  const { depot, trackingNumber } = data;
  await tellCouriers(work, { eventId, depot }, { trackingNumber, change: 'CANCELLED', expectedAt: null });
});

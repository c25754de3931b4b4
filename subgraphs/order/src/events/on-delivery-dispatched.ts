import { on } from '@agora/kit';
import { deliveryDispatched } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onDeliveryDispatched = on(deliveryDispatched, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    trigger: 'delivery.dispatched',
    data: { deliveryId: data.deliveryId, trackingNumber: data.trackingNumber },
    detail: `Parcel ${data.trackingNumber} left the warehouse.`,
  }),
);

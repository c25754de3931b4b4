import { on } from '@agora/kit';
import { deliveryInTransit } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onDeliveryInTransit = on(deliveryInTransit, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    trigger: 'delivery.in_transit',
    data: {},
    detail: `Parcel ${data.trackingNumber} is on its way.`,
  }),
);

import { on } from '@agora/kit';
import { deliveryOutForDelivery } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onDeliveryOutForDelivery = on(deliveryOutForDelivery, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    trigger: 'delivery.out_for_delivery',
    data: {},
    detail: `Parcel ${data.trackingNumber} comes today.`,
  }),
);

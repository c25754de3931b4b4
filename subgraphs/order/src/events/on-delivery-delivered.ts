import { on } from '@agora/kit';
import { deliveryDelivered } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onDeliveryDelivered = on(deliveryDelivered, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    trigger: 'delivery.delivered',
    data: {},
    detail: `Parcel ${data.trackingNumber} was delivered.`,
  }),
);

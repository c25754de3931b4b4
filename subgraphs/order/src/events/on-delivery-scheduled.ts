import { on } from '@agora/kit';
import { deliveryScheduled } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onDeliveryScheduled = on(deliveryScheduled, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    trigger: 'delivery.scheduled',
    data: {},
    detail: `${data.carrier} will bring it.`,
  }),
);

import { on } from '@agora/kit';
import { deliveryLinesCancelled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';
import { parcelOf } from '../parcel-of.ts';

export const onDeliveryLinesCancelled = on(deliveryLinesCancelled, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PARCEL_LINES_CANCELLED', ...parcelOf(data) },
    actor: service('delivery'),
  }),
);

import { on } from '@agora/kit';
import { deliveryScheduled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';
import { parcelOf } from '../parcel-of.ts';

export const onDeliveryScheduled = on(deliveryScheduled, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PARCEL_SCHEDULED', ...parcelOf(data), carrier: data.carrier },
    actor: service('delivery'),
  }),
);

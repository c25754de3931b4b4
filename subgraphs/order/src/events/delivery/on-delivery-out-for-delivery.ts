import { on } from '@agora/kit';
import { deliveryOutForDelivery } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';
import { parcelOf } from '../parcel-of.ts';

export const onDeliveryOutForDelivery = on(deliveryOutForDelivery, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PARCEL_OUT_FOR_DELIVERY', ...parcelOf(data) },
    actor: service('delivery'),
  }),
);

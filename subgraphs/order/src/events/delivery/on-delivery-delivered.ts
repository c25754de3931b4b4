import { on } from '@agora/kit';
import { deliveryDelivered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';
import { parcelOf } from '../parcel-of.ts';

export const onDeliveryDelivered = on(deliveryDelivered, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PARCEL_DELIVERED', ...parcelOf(data) },
    actor: service('delivery'),
  }),
);

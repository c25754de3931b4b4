import { on } from '@agora/kit';
import { deliveryDispatched } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';
import { parcelOf } from '../parcel-of.ts';

export const onDeliveryDispatched = on(deliveryDispatched, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'PARCEL_DISPATCHED', ...parcelOf(data) },
    actor: service('delivery'),
  }),
);

import { on } from '@agora/kit';
import { deliveryCancelDecided } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';
import { parcelOf } from '../parcel-of.ts';

export const onDeliveryCancelDecided = on(deliveryCancelDecided, ({ data: { orderId, left } }, work: Work) =>
  advanceKnownOrder(work, orderId, {
    fact:
      left.length === 0
        ? { kind: 'CANCELLATION_ACCEPTED' }
        : { kind: 'CANCELLATION_TOO_LATE', left: left.map(parcelOf) },
    actor: service('delivery'),
  }),
);

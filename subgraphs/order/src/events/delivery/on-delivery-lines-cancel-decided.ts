import { on } from '@agora/kit';
import { deliveryLinesCancelDecided } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onDeliveryLinesCancelDecided = on(
  deliveryLinesCancelDecided,
  ({ data: { orderId, reason, lines } }, work: Work) =>
    advanceKnownOrder(work, orderId, {
      fact: { kind: 'LINES_CALLED_OFF', reason, lines },
      actor: service('delivery'),
    }),
);

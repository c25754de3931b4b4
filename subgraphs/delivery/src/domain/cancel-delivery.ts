import { deliveryCancelled } from '@agora/schema';
import type { Delivery, DeliveryDecision, DeliveryRefusal } from './delivery.ts';
import { referenceOf } from './reference-of.ts';
import { statusAfter } from './transitions.ts';

/** A parcel that has left goes on: it cannot be called back. */
export function cancelDelivery(
  delivery: Delivery,
  now: Date,
): DeliveryDecision | DeliveryRefusal<'INVALID_TRANSITION'> {
  const status = statusAfter(delivery.status, 'CANCELLED');
  if (!status) return { refused: 'INVALID_TRANSITION', field: [] };
  return {
    delivery: { ...delivery, status, movedAt: now, version: delivery.version + 1 },
    entry: { kind: 'CANCELLED', at: now, note: null },
    events: [deliveryCancelled.draft(referenceOf(delivery, now))],
  };
}

import { deliveryCancelled } from '@agora/schema';
import type { DeliveryDecision, DeliveryRefusal, Parcel } from './delivery.ts';
import { referenceOf } from './reference-of.ts';
import { statusAfter } from './transitions.ts';

/** A parcel that has left goes on: it cannot be called back. */
export function cancelDelivery(parcel: Parcel, now: Date): DeliveryDecision | DeliveryRefusal<'INVALID_TRANSITION'> {
  const status = statusAfter(parcel.status, 'CANCELLED');
  if (!status) return { refused: 'INVALID_TRANSITION', field: [] };
  return {
    parcel: { ...parcel, status, movedAt: now, version: parcel.version + 1 },
    entry: { kind: 'CANCELLED', at: now, note: null },
    events: [deliveryCancelled.draft(referenceOf(parcel, now))],
  };
}

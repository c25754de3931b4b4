import type { DeliveryStatus } from './delivery.ts';
import type { DeliveryEventKind } from './delivery-event-kind.ts';

/** The table of what can happen next. What was recorded once cannot be recorded again: a repetition changes nothing. */
const transitions: Record<DeliveryStatus, Partial<Record<DeliveryEventKind, DeliveryStatus>>> = {
  SCHEDULED: { PICKED_UP: 'DISPATCHED', CANCELLED: 'CANCELLED', RESCHEDULED: 'SCHEDULED' },
  DISPATCHED: { IN_TRANSIT: 'IN_TRANSIT', OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY' },
  IN_TRANSIT: { OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY' },
  // After an attempt in vain the parcel waits at the depot for the next tour.
  OUT_FOR_DELIVERY: { DELIVERED: 'DELIVERED', FAILED_ATTEMPT: 'IN_TRANSIT' },
  DELIVERED: {},
  CANCELLED: {},
};

/** Where an event leads; undefined when it cannot happen now. */
export function statusAfter(status: DeliveryStatus, kind: DeliveryEventKind): DeliveryStatus | undefined {
  return transitions[status][kind];
}

const recordable = ['PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'FAILED_ATTEMPT'] as const;

/** What a courier can record now. */
export function recordableIn(status: DeliveryStatus) {
  return recordable.filter((kind) => statusAfter(status, kind) !== undefined);
}

import type { Delivery, DeliveryStatus } from './delivery.ts';
import type { RecordedKind } from './delivery-event-kind.ts';
import type { RecordEvent } from './record-event.ts';

const next: Partial<Record<DeliveryStatus, RecordedKind>> = {
  SCHEDULED: 'PICKED_UP',
  DISPATCHED: 'IN_TRANSIT',
  IN_TRANSIT: 'OUT_FOR_DELIVERY',
  OUT_FOR_DELIVERY: 'DELIVERED',
};

/** What the simulated courier records next; undefined when the parcel has arrived or will not leave. */
export function simulate({ status, address }: Delivery): RecordEvent | undefined {
  const kind = next[status];
  if (!kind) return undefined;
  const proof = kind === 'DELIVERED' ? `Handed to ${address.recipient}`.slice(0, 500) : undefined;
  return { kind, proof, reason: undefined, expectedVersion: undefined };
}

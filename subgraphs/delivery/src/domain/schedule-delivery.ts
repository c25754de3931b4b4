import { deliveryScheduled, type PostalAddress, type ShippingOption } from '@agora/schema';
import type { DeliveryDecision, Parcel, ParcelLine } from './delivery.ts';
import { depotOf } from './depot-of.ts';
import { referenceOf } from './reference-of.ts';

interface ParcelToSend {
  readonly id: string;
  readonly trackingNumber: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly shippingAddress: PostalAddress;
  readonly shippingOption: ShippingOption;
  readonly lines: readonly ParcelLine[];
  /** The end of the slot that was chosen; undefined where none was. */
  readonly slotEndsAt?: Date | undefined;
}

const dayMs = 86_400_000;

/** Books what the customer chose at checkout; without a slot the latest day that was promised is the one to expect. */
export function scheduleDelivery(
  { id, trackingNumber, orderId, customerId, shippingAddress, shippingOption, lines, slotEndsAt }: ParcelToSend,
  now: Date,
): DeliveryDecision {
  const { carrier, name: service, maxDays } = shippingOption;
  const estimatedAt = slotEndsAt ?? new Date(now.getTime() + maxDays * dayMs);
  const parcel: Parcel = {
    id,
    orderId,
    customerId,
    status: 'SCHEDULED',
    carrier,
    service,
    trackingNumber,
    address: shippingAddress,
    depot: depotOf(shippingAddress),
    estimatedAt,
    proof: null,
    failedAttempts: 0,
    scheduledAt: now,
    movedAt: now,
    version: 1,
    lines,
    takenOut: [],
  };
  return {
    parcel,
    entry: { kind: 'SCHEDULED', at: now, note: null },
    events: [deliveryScheduled.draft({ ...referenceOf(parcel, now), carrier, estimatedAt: estimatedAt.toISOString() })],
  };
}

import { createHash } from 'node:crypto';
import type { SuperstoreOrder } from '@agora/kit/superstore';
import { v5 as uuidv5 } from 'uuid';
import type { DeliveryEvent, Parcel } from './domain/delivery.ts';
import { depotOf } from './domain/depot-of.ts';
import { trackingNumberOf } from './domain/tracking-number.ts';

const hourMs = 3_600_000;

/** How each ship mode of the data set travelled: invented, the data set says only when a parcel left. */
const journeys: Record<SuperstoreOrder['shipMode'], { readonly carrier: string; readonly hours: number }> = {
  'Same Day': { carrier: 'City Couriers', hours: 4 },
  'First Class': { carrier: 'Blue Arrow', hours: 24 },
  'Second Class': { carrier: 'Parcel Post', hours: 48 },
  'Standard Class': { carrier: 'Parcel Post', hours: 72 },
};

/** The parcel of an order of the data set as it would be kept today, had it gone through this shop. */
export function toPastDelivery({
  id: orderId,
  customerId,
  orderedAt,
  shippedAt,
  shipMode,
  address,
  lines,
}: SuperstoreOrder): { readonly parcel: Parcel; readonly history: readonly DeliveryEvent[] } {
  const { carrier, hours } = journeys[shipMode];
  const after = (share: number) => new Date(shippedAt.getTime() + share * hours * hourMs);
  const proof = `Handed to ${address.recipient}`;
  const history: DeliveryEvent[] = [
    { kind: 'SCHEDULED', at: orderedAt, note: null },
    { kind: 'PICKED_UP', at: shippedAt, note: null },
    { kind: 'IN_TRANSIT', at: after(0.25), note: null },
    { kind: 'OUT_FOR_DELIVERY', at: after(0.75), note: null },
    { kind: 'DELIVERED', at: after(1), note: proof },
  ];
  const digest = createHash('sha256').update(orderId).digest();
  const parcel: Parcel = {
    id: uuidv5('delivery', orderId),
    orderId,
    customerId,
    status: 'DELIVERED',
    carrier,
    service: shipMode,
    trackingNumber: trackingNumberOf((below, position) => digest.readUInt8(position) % below),
    address,
    depot: depotOf(address),
    estimatedAt: after(1),
    proof,
    failedAttempts: 0,
    scheduledAt: orderedAt,
    movedAt: after(1),
    version: history.length,
    lines: lines.map(({ id: lineId, variantId, quantity }) => ({ lineId, variantId, quantity })),
    takenOut: [],
  };
  return { parcel, history };
}

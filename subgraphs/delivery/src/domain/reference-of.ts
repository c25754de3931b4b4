import type { Parcel } from './delivery.ts';

/** What every event about a delivery says. */
export function referenceOf(parcel: Parcel, occurredAt: Date) {
  const { id: deliveryId, orderId, customerId, trackingNumber, depot, lines } = parcel;
  const about = { deliveryId, orderId, customerId, trackingNumber, depot, occurredAt: occurredAt.toISOString() };
  return lines.length > 0 ? { ...about, lines: [...lines] } : about;
}

import type { Parcel } from './delivery.ts';

/** What every event about a delivery says. */
export function referenceOf(parcel: Parcel, occurredAt: Date) {
  const { id: deliveryId, orderId, customerId, trackingNumber, lines } = parcel;
  const about = { deliveryId, orderId, customerId, trackingNumber, occurredAt: occurredAt.toISOString() };
  return lines.length > 0 ? { ...about, lines: [...lines] } : about;
}

import type { Delivery } from './delivery.ts';

/** What every event about a delivery says. */
export function referenceOf({ id: deliveryId, orderId, customerId, trackingNumber }: Delivery, occurredAt: Date) {
  return { deliveryId, orderId, customerId, trackingNumber, occurredAt: occurredAt.toISOString() };
}

import type { DeliveryStatus } from '@agora/schema/operations';

/** How the status of a parcel is coloured. */
export function toneOf(status: DeliveryStatus): 'positive' | 'warning' | 'danger' {
  if (status === 'DELIVERED') return 'positive';
  return status === 'CANCELLED' ? 'danger' : 'warning';
}

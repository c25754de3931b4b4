import type { OrderStatus } from '@agora/schema/operations';

/** How the status of an order is coloured. */
export function toneOf(status: OrderStatus): 'positive' | 'warning' | 'danger' {
  if (status === 'DELIVERED') return 'positive';
  return status === 'CANCELLED' ? 'danger' : 'warning';
}

import type { OrderStatus } from '@agora/schema/operations';

const confirmed: readonly OrderStatus[] = ['CONFIRMED', 'SHIPPED', 'DELIVERED'];

/** Whether an order is paid, so that what is not shipped of it was handed over. */
export function isConfirmed(status: OrderStatus): boolean {
  return confirmed.includes(status);
}

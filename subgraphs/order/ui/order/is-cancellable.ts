import type { OrderStatus } from '@agora/schema/operations';

const cancellable: readonly OrderStatus[] = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED'];

/** Whether an order can be called off, as far as its status says. */
export function isCancellable(status: OrderStatus): boolean {
  return cancellable.includes(status);
}

import { jobKind } from '@agora/kit';
import { z } from 'zod';
import type { Work } from './context.ts';
import type { Order, OrderStatus } from './domain/order.ts';
import { mayTimeOut } from './domain/purchase-process.ts';

/** An order that has waited for stock or money for too long. Its key is the order's id. */
export const stuckOrder = jobKind('cancel-stuck-order', z.object({ orderId: z.uuid() }));

/** Each status that waits for others has a time of its own, counted from its beginning; the others have none. */
export async function keepTimer(
  { enqueue, withdraw, settings }: Work,
  { id, status, statusSince }: Order,
  before: OrderStatus | undefined,
): Promise<void> {
  if (status === before) return;
  if (mayTimeOut(status)) {
    const dueAt = new Date(statusSince.getTime() + settings.stepTimeoutMs);
    await enqueue(stuckOrder, { orderId: id }, { key: id, dueAt });
  } else if (before && mayTimeOut(before)) await withdraw(stuckOrder, id);
}

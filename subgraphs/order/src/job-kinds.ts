import { jobKind } from '@agora/kit';
import { z } from 'zod';
import type { Work } from './context.ts';
import type { Timer } from './domain/process/effect.ts';
import type { Order } from './domain/order/order.ts';

/** An order that has waited for stock or money for too long. Its key is the order's id. */
export const stuckOrder = jobKind('cancel-stuck-order', z.object({ orderId: z.uuid() }));

/** An order whose money may have to go back, of which nobody was told. Its key is the order's id. */
export const untoldRefunds = jobKind('tell-refunds', z.object({ orderId: z.uuid() }));

/** The time counts from the beginning of the status. An order has one such timer at most. */
export async function setTimer(
  { enqueue, withdraw, settings }: Pick<Work, 'enqueue' | 'withdraw' | 'settings'>,
  { id, statusSince }: Order,
  timer: Timer,
): Promise<void> {
  if (timer === 'STOP') return withdraw(stuckOrder, id);
  const dueAt = new Date(statusSince.getTime() + settings.stepTimeoutMs);
  await enqueue(stuckOrder, { orderId: id }, { key: id, dueAt });
}

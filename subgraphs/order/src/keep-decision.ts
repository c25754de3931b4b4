import type { Work } from './context.ts';
import type { OrderDecision } from './domain/order-decision.ts';
import { setTimer } from './job-kinds.ts';

/** What was decided about a locked order is saved, and all of its effects are seen to. */
export async function keepDecision(work: Work, { order, entry, events, timer }: OrderDecision): Promise<void> {
  const { orders, emit, signal } = work;
  await orders.save(order, entry);
  if (timer) await setTimer(work, order, timer);
  await emit(events);
  await signal(`order:${order.id}`);
}

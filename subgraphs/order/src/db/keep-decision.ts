import type { Enqueue, Withdraw } from '@agora/kit';
import type { EventDraft } from '@agora/schema';
import type { OrderDecision } from '../domain/process/order-decision.ts';
import { setTimer } from '../job-kinds.ts';
import type { Stores } from './stores.ts';

interface Keeping extends Pick<Stores, 'orders'> {
  readonly emit: (events: readonly EventDraft[]) => Promise<void>;
  readonly enqueue: Enqueue;
  readonly withdraw: Withdraw;
  readonly signal: (name: string) => Promise<void>;
  readonly settings: { readonly stepTimeoutMs: number };
}

/** What was decided about a locked order is saved, and all of its effects are seen to. */
export async function keepDecision(
  keeping: Keeping,
  { order, entry, entryAfter, events, timer }: OrderDecision,
): Promise<void> {
  const { orders, emit, signal } = keeping;
  await orders.save(order, entry);
  if (entryAfter) await orders.addEntry(order.id, entryAfter);
  if (timer) await setTimer(keeping, order, timer);
  await emit(events);
  await signal(`order:${order.id}`);
}

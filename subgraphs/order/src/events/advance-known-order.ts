import type { Work } from '../context.ts';
import { advanceOrder, type Happening } from '../domain/advance-order.ts';
import { keepTimer } from '../job-kinds.ts';

/** What the reactions have in common: an order that is not known, or that this changes nothing about, is left alone. */
export async function advanceKnownOrder(work: Work, orderId: string, happening: Happening): Promise<void> {
  const { orders, emit, signal, now, log } = work;
  const order = await orders.lock(orderId);
  const decision = order && advanceOrder(order, happening, now());
  if (!order || !decision || decision.refused) {
    log.info({ orderId, fact: happening.fact.kind, status: order?.status }, 'an event came that changes nothing');
    return;
  }
  await orders.save(decision.order, decision.entry);
  await keepTimer(work, decision.order, order.status);
  await emit(decision.events);
  await signal(`order:${orderId}`);
}

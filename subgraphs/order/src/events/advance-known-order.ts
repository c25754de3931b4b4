import type { Work } from '../context.ts';
import { advanceOrder, type Happening } from '../domain/advance-order.ts';

/** What the reactions have in common: an order that is not known, or that this changes nothing about, is left alone. */
export async function advanceKnownOrder(
  { orders, emit, signal, now, log }: Work,
  orderId: string,
  happening: Happening,
): Promise<void> {
  const order = await orders.lock(orderId);
  const decision = order && advanceOrder(order, happening, now());
  if (!decision || decision.refused) {
    log.info({ orderId, fact: happening.fact.kind, status: order?.status }, 'an event came that changes nothing');
    return;
  }
  await orders.save(decision.order, decision.entry);
  await emit(decision.events);
  await signal(`order:${orderId}`);
}

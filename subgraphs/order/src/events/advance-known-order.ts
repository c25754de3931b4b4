import type { Work } from '../context.ts';
import { advanceOrder, type Happening } from '../domain/process/advance-order.ts';
import { keepDecision } from '../db/keep-decision.ts';

/** What the reactions have in common: an order that is not known, or that this changes nothing about, is left alone. */
export async function advanceKnownOrder(work: Work, orderId: string, happening: Happening): Promise<void> {
  const { orders, now, log } = work;
  const order = await orders.lock(orderId);
  const decision = order && advanceOrder(order, happening, now());
  if (!decision || decision.refused) {
    log.info({ orderId, fact: happening.fact.kind, status: order?.status }, 'an event came that changes nothing');
    return;
  }
  await keepDecision(work, decision);
}

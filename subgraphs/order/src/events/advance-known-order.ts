import type { Work } from '../context.ts';
import { advanceOrder, type Happening } from '../domain/advance-order.ts';
import type { TriggerName } from '../domain/trigger.ts';

/** What the reactions have in common: an order that is not known, or that this changes nothing about, is left alone. */
export async function advanceKnownOrder<Name extends TriggerName>(
  { orders, emit, signal, now, log }: Work,
  orderId: string,
  happening: Happening<Name>,
): Promise<void> {
  const order = await orders.lock(orderId);
  const decision = order && advanceOrder(order, happening, now());
  if (!decision || decision.refused) {
    const { trigger } = happening;
    log.info({ orderId, trigger, status: order?.status }, 'an event came that changes nothing');
    return;
  }
  await orders.save(decision.order, decision.entry);
  await emit(decision.events);
  await signal(`order:${orderId}`);
}

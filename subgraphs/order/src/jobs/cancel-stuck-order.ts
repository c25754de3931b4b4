import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { advanceOrder } from '../domain/advance-order.ts';
import { stuckOrder } from '../job-kinds.ts';

/** A purchase that waits too long for stock or money ends; what was put aside for it goes back. */
export const cancelStuckOrder = job(
  stuckOrder,
  ({ data: { orderId }, finish }, { log }: Jobs) =>
    finish(async ({ orders, emit, signal, settings, now }: Work) => {
      const order = await orders.lock(orderId);
      // It may have gone on while this waited for the lock.
      if (!order || order.statusSince.getTime() + settings.stepTimeoutMs > now().getTime()) return;
      const detail = 'It took too long.';
      const decision = advanceOrder(order, { fact: { kind: 'ORDER_WAITED_TOO_LONG' }, detail }, now());
      if (decision.refused) return;
      await orders.save(decision.order, decision.entry);
      await emit(decision.events);
      await signal(`order:${orderId}`);
      log.warn({ orderId, status: order.status }, 'an order waited too long and is cancelled');
    }),
  { concurrency: 4 },
);

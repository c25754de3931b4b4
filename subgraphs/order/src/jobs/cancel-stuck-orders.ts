import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { advanceOrder } from '../domain/advance-order.ts';

const batchSize = 50;

/** A purchase that waits too long for stock or money ends; what was put aside for it goes back. */
export const cancelStuckOrders: Job<Jobs> = {
  name: 'cancel-stuck-orders',
  everyMs: 5_000,
  async run({ stores, transact, settings, now, log }) {
    const latest = new Date(now().getTime() - settings.stepTimeoutMs);
    const ids = await stores.orderLists.waitingSince(latest, batchSize);
    for (const id of ids) {
      await transact(async ({ orders, emit, signal }) => {
        const order = await orders.lock(id);
        // It may have gone on while this waited for the lock.
        if (!order || order.statusSince > latest) return;
        const detail = 'It took too long.';
        const decision = advanceOrder(order, { fact: { kind: 'ORDER_WAITED_TOO_LONG' }, detail }, now());
        if (decision.refused) return;
        await orders.save(decision.order, decision.entry);
        await emit(decision.events);
        await signal(`order:${id}`);
        log.warn({ orderId: id, status: order.status }, 'an order waited too long and was cancelled');
      });
    }
    return ids.length === batchSize;
  },
};

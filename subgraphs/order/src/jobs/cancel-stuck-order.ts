import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { service } from '../domain/order/actor.ts';
import { advanceOrder } from '../domain/process/advance-order.ts';
import { mayTimeOut } from '../domain/process/purchase-process.ts';
import { setTimer, stuckOrder } from '../job-kinds.ts';
import { keepDecision } from '../db/keep-decision.ts';

/** A purchase that waits too long for stock or money ends; what was put aside for it goes back. */
export const cancelStuckOrder = job(
  stuckOrder,
  ({ data: { orderId }, finish }, { log }: Jobs) =>
    finish(async (work: Work) => {
      const { orders, settings, now } = work;
      const order = await orders.lock(orderId);
      if (!order || !mayTimeOut(order)) return;
      // It may have gone on while this waited for the lock, or may wait longer than when this was enqueued.
      if (order.statusSince.getTime() + settings.stepTimeoutMs > now().getTime()) {
        await setTimer(work, order, 'START');
        return;
      }
      const decision = advanceOrder(order, { fact: { kind: 'ORDER_WAITED_TOO_LONG' }, actor: service('order') }, now());
      if (decision.refused) return;
      await keepDecision(work, decision);
      log.warn({ orderId, status: order.status }, 'an order waited too long and is cancelled');
    }),
  { concurrency: 4 },
);

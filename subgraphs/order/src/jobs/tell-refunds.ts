import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { service } from '../domain/order/actor.ts';
import { advanceOrder } from '../domain/process/advance-order.ts';
import { untoldRefunds } from '../job-kinds.ts';
import { keepDecision } from '../db/keep-decision.ts';

/** Tells what is due of an order that was cancelled when no release told it; a migration enqueues this. */
export const tellRefunds = job(
  untoldRefunds,
  ({ data: { orderId }, finish }, _: Jobs) =>
    finish(async (work: Work) => {
      const { orders, now } = work;
      const order = await orders.lock(orderId);
      const decision =
        order && advanceOrder(order, { fact: { kind: 'REFUNDS_CHECKED' }, actor: service('order') }, now());
      if (decision && !decision.refused) await keepDecision(work, decision);
    }),
  { concurrency: 4 },
);

import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { giveBack } from '../domain/reservation/give-back.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/** What is not wanted any more can be sold again. Of paid goods only the delivery service knows whether they are still here. */
export const onOrderCancelled = on(orderCancelled, async ({ data }, work: Work) => {
  const { orders, reservations, levels, settings } = work;
  await orders.lock(data.orderId);
  await orders.markCancelled(data.orderId);
  const known = await reservations.lockOf(data.orderId);
  const stock = await levels.lock(variantsIn(known));
  const given = { pieces: 'ALL', ways: ['RELEASED'], reason: 'ORDER_CANCELLED' } as const;
  const decision = giveBack(known, given, stock, settings.lowStockQuantity);
  if (decision) await keepDecision(decision, work);
});

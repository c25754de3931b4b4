import { on } from '@agora/kit';
import { deliveryLinesCancelDecided, orderLinesCancelRequested } from '@agora/schema';
import type { Work } from '../context.ts';
import { stoppable } from '../domain/stoppable.ts';
import { takeOutPieces } from './take-out-pieces.ts';

/** Decides how many of the pieces can be stopped: those that have left go on. */
export const onOrderLinesCancelRequested = on(orderLinesCancelRequested, async ({ data }, work: Work) => {
  const { orders, deliveries, emit, now } = work;
  const { orderId, reason } = data;
  await orders.lock(orderId);
  const pieces = stoppable(await orders.wantedOf(orderId), await deliveries.lockOfOrder(orderId));
  const before = await orders.cancelledOf(orderId);
  const lines = data.lines.map(({ lineId, quantity }) => ({
    lineId,
    quantityInAll: (before.get(lineId) ?? 0) + Math.min(quantity, pieces.get(lineId) ?? 0),
  }));
  await takeOutPieces(work, orderId, lines);
  await emit([deliveryLinesCancelDecided.draft({ orderId, reason, lines, decidedAt: now().toISOString() })]);
});

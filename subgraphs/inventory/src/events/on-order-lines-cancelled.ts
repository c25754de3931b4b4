import { on } from '@agora/kit';
import { orderLinesCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { tellComplete } from '../domain/backorder/tell-complete.ts';
import { partsOf } from '../domain/kit/parts-of.ts';
import { giveBack } from '../domain/reservation/give-back.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/** Pieces that are put aside can be sold again. Of paid ones only the delivery service knows whether they are still here. */
export const onOrderLinesCancelled = on(orderLinesCancelled, async ({ data: { orderId, lines } }, work: Work) => {
  const { orders, cancelledLines, reservations, levels, kits, settings, now } = work;
  await orders.lock(orderId);
  const told = await cancelledLines.keep({ sourceId: orderId, orderId, lines });
  const pieces = partsOf(told, await kits.ofOrder(orderId));
  const known = await reservations.lockOf(orderId);
  const stock = await levels.lock(variantsIn(known));
  const given = { pieces, ways: ['RELEASED'], reason: 'ORDER_CANCELLED' } as const;
  const decision = giveBack(known, given, stock, settings.lowStockQuantity);
  if (!decision) return;
  // What is left of it may wait for nothing any more.
  const expiresAt = new Date(now().getTime() + settings.reservationSeconds * 1_000);
  await keepDecision(tellComplete(known, decision, expiresAt), work);
});

import { on } from '@agora/kit';
import { deliveryLinesCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { partsOf } from '../domain/kit/parts-of.ts';
import { giveBack } from '../domain/reservation/give-back.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/** Pieces that were taken out of a parcel go back into the warehouse, once. */
export const onDeliveryLinesCancelled = on(deliveryLinesCancelled, async ({ data }, work: Work) => {
  const { orders, cancelledLines, reservations, levels, kits, settings } = work;
  const { deliveryId, orderId, cancelled } = data;
  await orders.lock(orderId);
  const told = await cancelledLines.keep({ sourceId: deliveryId, orderId, lines: cancelled });
  const pieces = partsOf(told, await kits.ofOrder(orderId));
  const known = await reservations.lockOf(orderId);
  const stock = await levels.lock(variantsIn(known));
  // Its confirmation may not have been heard of yet: then the goods are put aside still.
  const given = { pieces, ways: ['RESTOCKED', 'RELEASED'], reason: 'ORDER_CANCELLED' } as const;
  const decision = giveBack(known, given, stock, settings.lowStockQuantity);
  if (decision) await keepDecision(decision, work);
});

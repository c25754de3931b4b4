import { on } from '@agora/kit';
import { deliveryCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { partsOf } from '../domain/kit/parts-of.ts';
import { giveBack } from '../domain/reservation/give-back.ts';
import { variantsIn } from '../domain/reservation/reservation.ts';
import { keepDecision } from '../db/reservation/keep-decision.ts';

/** A parcel stays here, as its order or all that is in it was cancelled: its goods go back into the warehouse, once. */
export const onDeliveryCancelled = on(deliveryCancelled, async ({ data }, work: Work) => {
  const { orders, cancelledLines, reservations, levels, kits, settings } = work;
  const { orderId, deliveryId, lines } = data;
  await orders.lock(orderId);
  if (!(await orders.callOffParcel(deliveryId, orderId))) return;
  // Only where its order was cancelled is a parcel called off of which nobody says what is in it.
  if (!lines) await orders.markCancelled(orderId);
  const told = lines && (await cancelledLines.add({ sourceId: deliveryId, orderId, lines }));
  const pieces = told ? partsOf(told, await kits.ofOrder(orderId)) : 'ALL';
  const known = await reservations.lockOf(orderId);
  const stock = await levels.lock(variantsIn(known));
  // Its confirmation may not have been heard of yet: then the goods are put aside still.
  const given = { pieces, ways: ['RESTOCKED', 'RELEASED'], reason: 'ORDER_CANCELLED' } as const;
  const decision = giveBack(known, given, stock, settings.lowStockQuantity);
  if (decision) await keepDecision(decision, work);
});

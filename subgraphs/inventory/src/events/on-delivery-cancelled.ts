import { on } from '@agora/kit';
import { deliveryCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { giveBack } from '../domain/give-back.ts';
import { piecesOf } from '../domain/pieces.ts';
import { variantsIn } from '../domain/reservation.ts';
import { keepDecision } from '../db/keep-decision.ts';

/** The parcel of a cancelled order stays here: its goods go back into the warehouse, once. */
export const onDeliveryCancelled = on(deliveryCancelled, async ({ data }, work: Work) => {
  const { orders, reservations, levels, settings } = work;
  const { orderId, deliveryId, lines } = data;
  await orders.lock(orderId);
  await orders.markCancelled(orderId);
  if (!(await orders.callOffParcel(deliveryId, orderId))) return;
  const known = await reservations.lockOf(orderId);
  const stock = await levels.lock(variantsIn(known));
  // Its confirmation may not have been heard of yet: then the goods are put aside still.
  const pieces = lines ? piecesOf(lines) : 'ALL';
  const given = { pieces, ways: ['RESTOCKED', 'RELEASED'], reason: 'ORDER_CANCELLED' } as const;
  const decision = giveBack(known, given, stock, settings.lowStockQuantity);
  if (decision) await keepDecision(decision, work);
});

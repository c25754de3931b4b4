import { on } from '@agora/kit';
import { orderLinesCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { takeOut } from '../domain/take-out.ts';

/** Pieces are taken out of parcels that have not left; what is on its way arrives all the same. */
export const onOrderLinesCancelled = on(orderLinesCancelled, async ({ data }, work: Work) => {
  const { orders, deliveries, emit, now } = work;
  const { orderId, lines } = data;
  await orders.lock(orderId);
  const unwanted = new Map(await orders.keepCancelled(orderId, lines));
  for (const parcel of await deliveries.lockOfOrder(orderId)) {
    const out = takeOut(parcel, unwanted, now());
    if (!out) continue;
    if (out.entry) await deliveries.save(out);
    else await deliveries.saveLines(out.parcel);
    await emit(out.events);
    for (const [lineId, quantity] of out.taken) unwanted.set(lineId, (unwanted.get(lineId) ?? 0) - quantity);
  }
});

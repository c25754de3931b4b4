import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { cancelDelivery } from '../domain/cancel-delivery.ts';

/** The order is remembered even when no parcel is known yet. */
export const onOrderCancelled = on(orderCancelled, async ({ data }, { orders, deliveries, emit, now }: Work) => {
  await orders.lock(data.orderId);
  await orders.markCancelled(data.orderId);
  for (const parcel of await deliveries.lockOfOrder(data.orderId)) {
    const decision = cancelDelivery(parcel, now());
    if (decision.refused) continue;
    await deliveries.save(decision);
    await emit(decision.events);
  }
});

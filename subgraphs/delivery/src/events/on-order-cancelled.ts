import { on } from '@agora/kit';
import { orderCancelled } from '@agora/schema';
import type { Work } from '../context.ts';
import { cancelDelivery } from '../domain/cancel-delivery.ts';

/** The order is remembered even when no delivery is known yet. */
export const onOrderCancelled = on(orderCancelled, async ({ data }, { orders, deliveries, emit, now }: Work) => {
  await orders.lock(data.orderId);
  await orders.markCancelled(data.orderId);
  const delivery = await deliveries.lockOfOrder(data.orderId);
  if (!delivery) return;
  const decision = cancelDelivery(delivery, now());
  if (decision.refused) return;
  await deliveries.save(decision);
  await emit(decision.events);
});

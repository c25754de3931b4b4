import { randomInt } from 'node:crypto';
import { on } from '@agora/kit';
import { orderConfirmed } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { cancelDelivery } from '../domain/cancel-delivery.ts';
import { scheduleDelivery } from '../domain/schedule-delivery.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { moveOnLater } from '../job-kinds.ts';

/** One delivery for each order. One whose cancellation was handled first is scheduled and cancelled at once. */
export const onOrderConfirmed = on(orderConfirmed, async ({ data }, work: Work) => {
  const { orders, deliveries, emit, now } = work;
  const { isCancelled } = await orders.lock(data.orderId);
  if (await deliveries.lockOfOrder(data.orderId)) return;
  const trackingNumber = trackingNumberOf((below) => randomInt(below));
  const scheduled = scheduleDelivery({ ...data, id: uuidv7(), trackingNumber }, now());
  await deliveries.save(scheduled);
  await emit(scheduled.events);
  if (!isCancelled) {
    await moveOnLater(work, scheduled.delivery);
    return;
  }
  const cancelled = cancelDelivery(scheduled.delivery, now());
  if (cancelled.refused) return;
  await deliveries.save(cancelled);
  await emit(cancelled.events);
});

import { randomInt } from 'node:crypto';
import { on } from '@agora/kit';
import { isShipped, orderConfirmed } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { keepParcel } from '../db/keep-parcel.ts';
import { cancelDelivery } from '../domain/cancel-delivery.ts';
import { leftToSend } from '../domain/left-to-send.ts';
import { scheduleDelivery } from '../domain/schedule-delivery.ts';
import { trackingNumberOf } from '../domain/tracking-number.ts';
import { moveOnLater } from '../job-kinds.ts';

/** A parcel with all that is shipped and no other carries; none where nothing is. One whose cancellation was handled first is scheduled and cancelled at once. */
export const onOrderConfirmed = on(orderConfirmed, async ({ data }, work: Work) => {
  const { orders, deliveries, emit, signal, now } = work;
  const { orderId } = data;
  const { isCancelled } = await orders.lock(orderId);
  const parcels = await deliveries.lockOfOrder(orderId);
  if (isCancelled && parcels.length > 0) return;
  const ordered = data.lines
    .filter(isShipped)
    .map(({ lineId, variantId, quantity }) => ({ lineId, variantId, quantity }));
  if (ordered.length > 0) await orders.keepLines(orderId, ordered);
  const lines = leftToSend(await orders.wantedOf(orderId), parcels);
  if (lines.length === 0) return;
  const slotEndsAt = isCancelled ? undefined : await keepSlot(work, orderId);
  const trackingNumber = trackingNumberOf((below) => randomInt(below));
  const scheduled = scheduleDelivery({ ...data, id: uuidv7(), trackingNumber, lines, slotEndsAt }, now());
  await deliveries.add(scheduled);
  await emit(scheduled.events);
  await signal(`parcels:${orderId}`);
  if (!isCancelled) {
    await moveOnLater(work, scheduled.parcel);
    return;
  }
  const cancelled = cancelDelivery(scheduled.parcel, now());
  if (cancelled.refused) return;
  await keepParcel(work, cancelled);
});

/** The slot of an order that is paid is its own; one that went by while the order waited is of no use. Resolves to its end. */
async function keepSlot({ bookings, now }: Work, orderId: string): Promise<Date | undefined> {
  const booking = await bookings.lock(orderId);
  if (!booking) return undefined;
  if (booking.startsAt <= now()) {
    await bookings.release(booking);
    return undefined;
  }
  await bookings.keep(orderId);
  return booking.endsAt;
}

import { jobKind } from '@agora/kit';
import { z } from 'zod';
import type { Work } from './context.ts';
import type { Delivery } from './domain/delivery.ts';
import { simulate } from './domain/simulate.ts';

/** A parcel that the simulated courier moves along. Its key is the delivery's id. */
export const restingParcel = jobKind('move-parcel', z.object({ deliveryId: z.uuid() }));

/** Places of a slot are held for a cart that was not bought in time. Its key is the id that the order will have. */
export const slotHoldToExpire = jobKind('expire-slot-hold', z.object({ orderId: z.uuid() }));

/** Where couriers are simulated, a parcel rests for a while after each step and is moved on then. */
export async function moveOnLater({ bookings, enqueue, settings }: Work, delivery: Delivery): Promise<void> {
  if (!settings.isSimulated || !simulate(delivery)) return;
  const { id, movedAt, orderId } = delivery;
  // One with a slot leaves when the slot begins, so that it can be changed until then.
  const slot = delivery.status === 'SCHEDULED' ? await bookings.find(orderId) : undefined;
  const dueAt = new Date(Math.max(movedAt.getTime() + settings.simulatorStepMs, slot?.startsAt.getTime() ?? 0));
  await enqueue(restingParcel, { deliveryId: id }, { key: id, dueAt });
}

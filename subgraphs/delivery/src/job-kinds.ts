import { jobKind } from '@agora/kit';
import { z } from 'zod';
import type { Work } from './context.ts';
import type { Delivery } from './domain/delivery.ts';
import { simulate } from './domain/simulate.ts';

/** A parcel that the simulated courier moves along. Its key is the delivery's id. */
export const restingParcel = jobKind('move-parcel', z.object({ deliveryId: z.uuid() }));

/** Where couriers are simulated, a parcel rests for a while after each step and is moved on then. */
export async function moveOnLater({ enqueue, settings }: Work, delivery: Delivery): Promise<void> {
  if (!settings.isSimulated || !simulate(delivery)) return;
  const { id, movedAt } = delivery;
  const dueAt = new Date(movedAt.getTime() + settings.simulatorStepMs);
  await enqueue(restingParcel, { deliveryId: id }, { key: id, dueAt });
}

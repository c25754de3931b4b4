import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { keepParcel } from '../db/keep-parcel.ts';
import { recordEvent } from '../domain/record-event.ts';
import { simulate } from '../domain/simulate.ts';
import { moveOnLater, restingParcel } from '../job-kinds.ts';

/** Moves a parcel that has rested long enough one step along, so that the demo shop delivers. */
export const moveParcel = job(
  restingParcel,
  ({ data: { deliveryId }, finish }, { settings }: Jobs) =>
    finish(async (work: Work) => {
      const { bookings, deliveries, now } = work;
      const parcel = await deliveries.lock(deliveryId);
      if (!parcel || !settings.isSimulated) return;
      // Somebody else may have moved it while this waited for the lock, or its customer to another slot.
      const slot = parcel.status === 'SCHEDULED' ? await bookings.find(parcel.orderId) : undefined;
      const dueAt = Math.max(parcel.movedAt.getTime() + settings.simulatorStepMs, slot?.startsAt.getTime() ?? 0);
      if (dueAt > now().getTime()) {
        await moveOnLater(work, parcel);
        return;
      }
      const recorded = simulate(parcel);
      const decision = recorded && recordEvent(parcel, recorded, now());
      if (!decision || decision.refused) return;
      await keepParcel(work, decision);
      await moveOnLater(work, decision.parcel);
    }),
  { concurrency: 4 },
);

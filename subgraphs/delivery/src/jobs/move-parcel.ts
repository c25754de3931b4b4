import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import { recordEvent } from '../domain/record-event.ts';
import { simulate } from '../domain/simulate.ts';
import { moveOnLater, restingParcel } from '../job-kinds.ts';

/** Moves a parcel that has rested long enough one step along, so that the demo shop delivers. */
export const moveParcel = job(
  restingParcel,
  ({ data: { deliveryId }, finish }, { settings }: Jobs) =>
    finish(async (work: Work) => {
      const { deliveries, emit, now } = work;
      const delivery = await deliveries.lock(deliveryId);
      if (!delivery || !settings.isSimulated) return;
      // Somebody else may have moved it while this waited for the lock.
      if (delivery.movedAt.getTime() + settings.simulatorStepMs > now().getTime()) {
        await moveOnLater(work, delivery);
        return;
      }
      const recorded = simulate(delivery);
      const decision = recorded && recordEvent(delivery, recorded, now());
      if (!decision || decision.refused) return;
      await deliveries.save(decision);
      await emit(decision.events);
      await moveOnLater(work, decision.delivery);
    }),
  { concurrency: 4 },
);

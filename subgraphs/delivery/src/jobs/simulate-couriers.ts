import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { recordEvent } from '../domain/record-event.ts';
import { simulate } from '../domain/simulate.ts';

const batchSize = 20;

/** Moves every parcel that has rested long enough one step along, so that the demo shop delivers. */
export const simulateCouriers: Job<Jobs> = {
  name: 'simulate-couriers',
  everyMs: 250,
  async run({ settings, transact }) {
    if (!settings.isSimulated) return false;
    return transact(async ({ deliveries, emit, now }) => {
      const since = new Date(now().getTime() - settings.simulatorStepMs);
      const resting = await deliveries.lockResting(since, batchSize);
      for (const delivery of resting) {
        const recorded = simulate(delivery);
        const decision = recorded && recordEvent(delivery, recorded, now());
        if (!decision || decision.refused) continue;
        await deliveries.save(decision);
        await emit(decision.events);
      }
      return resting.length === batchSize;
    });
  },
};

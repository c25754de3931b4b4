import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { retrain, rulesVersion } from '../db/learning/retrain.ts';

/** After a release that learns by other rules, all is learned anew from the log, once. */
export const learnAnew = scheduled(
  'learn-anew',
  '17 3 * * *',
  async ({ transact }: Jobs) => {
    await transact(async (work) => {
      if ((await work.model.version()) !== rulesVersion) await retrain(work);
    });
  },
  { isDueAtStart: true, timeoutMs: 60 * 60_000 },
);

import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { forget } from '../db/learning/learn.ts';

const silenceMs = 180 * 24 * 60 * 60 * 1_000;
const atOnce = 100;

/** A guest who did nothing for half a year does not come back under the same id. */
export const forgetSilentGuests = scheduled(
  'forget-silent-guests',
  '43 2 * * *',
  async ({ stores, transact, now }: Jobs) => {
    const since = new Date(now().getTime() - silenceMs);
    for (let ids: string[]; (ids = await stores.behaviours.silentGuests(since, atOnce)).length > 0;) {
      for (const id of ids) await transact((work) => forget(work, id));
    }
  },
  { timeoutMs: 60 * 60_000 },
);

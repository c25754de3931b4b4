import { scheduled } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Jobs } from '../context.ts';
import { requestErasure } from '../domain/privacy/erasure.ts';
import { erasureDue } from '../job-kinds.ts';

/** So many at a time; the next night takes the others. */
const atOnce = 200;

/**
 * Erases customers who never proved their address and have not been there for long. Other services may have something of them, so
 * it goes the way that every erasure goes, and waits for orders.
 */
export const eraseAbandoned = scheduled('erase-abandoned', '23 3 * * *', async ({ transact, settings }: Jobs) => {
  await transact(async ({ users, erasures, enqueue, now }) => {
    const since = new Date(now().getTime() - settings.unverifiedKeptMs);
    for (const userId of await users.abandonedSince(since, atOnce)) {
      const erasure = requestErasure({ id: uuidv7(), userId, graceMs: 0 }, now());
      await erasures.save(erasure);
      await enqueue(erasureDue, { erasureId: erasure.id }, { key: erasure.id });
    }
  });
});

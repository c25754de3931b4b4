import type { Database } from '../database/database.ts';
import { forgetOldKeys } from '../idempotency/forget-old-keys.ts';
import { forgetOldEvents } from '../outbox/forget-old-events.ts';
import { giveUpUnknown } from './give-up-unknown.ts';
import { type Job, scheduled } from './job.ts';

/** The jobs of a service, and what the kit does by the clock in every one. */
export function withHousekeeping<Stores, Settings, Resources>(
  jobs: readonly Job<Stores, Settings, Resources>[],
  database: Database,
): readonly Job<Stores, Settings, Resources>[] {
  const all: readonly Job<Stores, Settings, Resources>[] = [
    ...jobs,
    scheduled('forget-old-events', '11 * * * *', ({ now }) => forgetOldEvents(database, now())),
    scheduled('give-up-unknown-jobs', '26 * * * *', ({ now, log }) =>
      giveUpUnknown(database, { known: all.map(({ kind }) => kind.name), now: now(), log }),
    ),
    scheduled('forget-old-idempotency-keys', '41 * * * *', ({ now }) => forgetOldKeys(database, now())),
  ];
  return all;
}

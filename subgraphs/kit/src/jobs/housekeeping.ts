import type { EventContract } from '@agora/schema';
import type { Database } from '../database/database.ts';
import { forgetOldKeys } from '../idempotency/forget-old-keys.ts';
import type { Reaction } from '../inbox/reaction.ts';
import { forgetOldEvents } from '../outbox/forget-old-events.ts';
import { confirmErasure } from '../personal/confirm-erasure.ts';
import { forgetPerson } from '../personal/forget-person.ts';
import type { UnitOfWork } from '../subgraph/unit-of-work.ts';
import { giveUpUnknown } from './give-up-unknown.ts';
import { type Job, scheduled } from './job.ts';

interface Declared<Stores, Settings, Resources> {
  readonly jobs: readonly Job<Stores, Settings, Resources>[];
  readonly emits: readonly EventContract[];
  readonly events: readonly Reaction<UnitOfWork<Stores, Settings>>[];
}

/** The jobs of a service, and what the kit does in every one: by the clock, and when a person is erased. */
export function withHousekeeping<Stores, Settings, Resources>(
  { jobs, emits, events }: Declared<Stores, Settings, Resources>,
  database: Database,
): readonly Job<Stores, Settings, Resources>[] {
  const all: readonly Job<Stores, Settings, Resources>[] = [
    ...jobs,
    ...forgetPerson<Stores, Settings, Resources>(events),
    ...confirmErasure<Stores, Settings, Resources>(emits, database),
    scheduled('forget-old-events', '11 * * * *', ({ now }) => forgetOldEvents(database, now())),
    scheduled('give-up-unknown-jobs', '26 * * * *', ({ now, log }) =>
      giveUpUnknown(database, { known: all.map(({ kind }) => kind.name), now: now(), log }),
    ),
    scheduled('forget-old-idempotency-keys', '41 * * * *', ({ now }) => forgetOldKeys(database, now())),
  ];
  return all;
}

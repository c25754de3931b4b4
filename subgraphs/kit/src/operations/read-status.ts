import { setTimeout as delay } from 'node:timers/promises';
import { desc, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { deadJob, deadLetter, outbox, parkedEvent } from '../database/messaging-tables.ts';
import type { ServiceStatus } from './facts.ts';

export interface StatusSources {
  readonly about: Pick<ServiceStatus, 'service' | 'transport' | 'version' | 'startedAt'>;
  readonly database: Database;
  readonly now: () => Date;
  readonly problems: () => readonly string[];
}

const answersWithinMs = 2_000;
const counted = 10_000;
const recentEvents = 100;

/** How a service is, also while its database is not: one question to it for all who ask at the same time. */
export function createReadStatus({ about, database, now, problems }: StatusSources): () => Promise<ServiceStatus> {
  let asking: ReturnType<typeof readDatabase> | undefined;
  const ask = () =>
    (asking ??= readDatabase(database).finally(() => {
      asking = undefined;
    }));
  return async () => {
    const nothing = { backlog: null, recent: [] };
    const read = await Promise.race([
      ask().then(
        (found) => ({ database: 'ok' as const, ...found }),
        () => ({ database: 'unavailable' as const, ...nothing }),
      ),
      delay(answersWithinMs, { database: 'silent' as const, ...nothing }, { ref: false }),
    ]);
    return { ...about, now: now().toISOString(), problems: [...problems()], ...read };
  };
}

async function readDatabase({ db }: Database): Promise<Pick<ServiceStatus, 'backlog' | 'recent'>> {
  const isWaiting = sql`${outbox.position} is null and ${outbox.refusedAt} is null`;
  const [row] = await db.execute<Record<string, string | null>>(sql`
    select
      (select count(*) from (select from ${outbox} where ${isWaiting} limit ${counted}) as first_ones) as outbox_count,
      (select min(${outbox.createdAt}) from ${outbox} where ${isWaiting}) as outbox_oldest,
      (select count(*) from (select from ${outbox} where ${isNotNull(outbox.refusedAt)} limit ${counted}) as first_ones) as refused,
      (select count(*) from (select from ${parkedEvent} limit ${counted}) as first_ones) as parked_count,
      (select min(${parkedEvent.retryAt}) from ${parkedEvent}) as parked_oldest,
      (select count(*) from (select from ${deadLetter} limit ${counted}) as first_ones) as dead_letters,
      (select count(*) from (select from ${deadJob} limit ${counted}) as first_ones) as dead_jobs`);
  const recent = await db
    .select({ id: outbox.eventId, type: outbox.type, at: outbox.createdAt })
    .from(outbox)
    .where(isNotNull(outbox.position))
    .orderBy(desc(outbox.position))
    .limit(recentEvents);
  const count = (name: string) => Number(row?.[name] ?? 0);
  const instant = (name: string) => {
    const at = row?.[name];
    return at == null ? null : new Date(at).toISOString();
  };
  return {
    backlog: {
      outbox: { count: count('outbox_count'), oldestAt: instant('outbox_oldest') },
      parked: { count: count('parked_count'), oldestAt: instant('parked_oldest') },
      deadLetters: count('dead_letters'),
      refusedEvents: count('refused'),
      deadJobs: count('dead_jobs'),
    },
    recent: recent.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
  };
}

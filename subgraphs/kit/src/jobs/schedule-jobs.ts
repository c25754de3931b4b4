import { isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '../database/database.ts';
import { job } from '../database/messaging-tables.ts';

/** The key of each job that runs by the clock. */
export const scheduleKey = 'schedule';

interface Scheduled {
  readonly kind: string;
  /** Its next time by the pattern it has now. */
  readonly nextAt: Date;
}

/**
 * Adds jobs that run by the clock, due at once, where they are not there yet; the others keep their time, unless their
 * pattern is another one by now that names an earlier one.
 */
export async function scheduleJobs(db: Queryable, jobs: readonly Scheduled[], now: Date): Promise<void> {
  for (const { kind, nextAt } of jobs) {
    await db
      .insert(job)
      .values(rowOf(kind, now))
      .onConflictDoUpdate({
        target: [job.kind, job.key],
        set: { dueAt: nextAt },
        setWhere: sql`${job.lease} is null and ${job.dueAt} > ${nextAt.toISOString()}`,
      });
  }
}

/** Makes a job that runs by the clock due at once, unless it is running. */
export async function hurryJob(db: Queryable, kind: string, now: Date): Promise<void> {
  await db
    .insert(job)
    .values(rowOf(kind, now))
    .onConflictDoUpdate({
      target: [job.kind, job.key],
      set: { dueAt: sql`excluded.due_at` },
      setWhere: isNull(job.lease),
    });
}

function rowOf(kind: string, dueAt: Date) {
  return { id: uuidv7(), kind, key: scheduleKey, dueAt };
}

import { and, lt, notInArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { deadJob, job } from '../database/messaging-tables.ts';
import type { Log } from '../telemetry/log.ts';
import { scheduleKey } from './schedule-jobs.ts';

/** A replica of a newer release may know what this one does not, for as long as a release takes to reach them all. */
const releaseMs = 24 * 60 * 60 * 1_000;

interface Unknown {
  readonly known: readonly string[];
  readonly now: Date;
  readonly log: Log;
}

/** Makes dead jobs of those that have been due for a day and are of a kind that no handler does any more. */
export async function giveUpUnknown(database: Database, { known, now, log }: Unknown): Promise<void> {
  await database.transaction(async (tx) => {
    const given = await tx
      .delete(job)
      .where(and(notInArray(job.kind, [...known]), lt(job.dueAt, new Date(now.getTime() - releaseMs))))
      .returning();
    // What ran by the clock has no work left behind.
    for (const { id, kind, key, data, attempts, createdAt } of given.filter(({ key }) => key !== scheduleKey)) {
      const error = `nobody does jobs of the kind ${kind}`;
      await tx.insert(deadJob).values({ id, kind, key, data, attempts, createdAt, error });
      log.error({ jobId: id, kind }, 'a job is dead, nobody does its kind');
    }
  });
}

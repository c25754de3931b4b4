import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { deadJob, job } from '../database/messaging-tables.ts';
import { jobChannel } from './create-enqueue.ts';

export type DeadJob = typeof deadJob.$inferSelect;

/** The dead jobs of a service, oldest first, at most `limit`. */
export function listDeadJobs({ db }: Database, limit = 100): Promise<DeadJob[]> {
  return db.select().from(deadJob).orderBy(asc(deadJob.diedAt)).limit(limit);
}

/**
 * Gives dead jobs their attempts back; the running service takes them up at once. One whose key waits again by now is
 * forgotten: that one does what it would have done. Resolves to how many there were.
 */
export function replayDeadJobs(database: Database, ids: readonly string[] | 'all'): Promise<number> {
  return database.transaction(async (tx) => {
    const chosen = await tx
      .select()
      .from(deadJob)
      .where(ids === 'all' ? undefined : inArray(deadJob.id, [...ids]))
      .for('update');
    for (const { id, kind, key, data, createdAt } of chosen) {
      await tx.delete(deadJob).where(eq(deadJob.id, id));
      await tx
        .insert(job)
        .values({ id, kind, key, data, createdAt, dueAt: sql`now()` })
        .onConflictDoNothing();
      // One that runs by the clock is still there, and waits for its next time.
      await tx
        .update(job)
        .set({ dueAt: sql`now()` })
        .where(and(eq(job.id, id), isNull(job.lease)));
    }
    await tx.execute(sql`select pg_notify(${jobChannel}, '')`);
    return chosen.length;
  });
}

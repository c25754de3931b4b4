import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Queryable } from '../database/database.ts';
import { deadJob, job } from '../database/messaging-tables.ts';
import type { RetryPolicy } from '../inbox/attempts.ts';
import type { ClaimedJob } from './claim-jobs.ts';
import { jobChannel } from './create-enqueue.ts';

/** The job is another process' by now, or was ended: nothing of this run is kept. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor({ kind, id }: Held) {
    super(`the lease on ${kind} ${id} was lost`);
  }
}

type Held = Pick<ClaimedJob, 'id' | 'lease' | 'kind'>;

const rested = { lease: null, againAt: null, attempts: 0, error: null };

/** Ends a job, best in the transaction of its effect: it is gone, or waits for its next time. Throws `LeaseLost`. */
export async function endJob(tx: Queryable, held: Held, nextAt: Date | undefined): Promise<void> {
  if (nextAt) {
    const ended = await tx
      .update(job)
      .set({ ...rested, dueAt: sql`coalesce(${job.againAt}, ${nextAt.toISOString()})` })
      .where(ours(held))
      .returning({ id: job.id });
    if (ended.length === 0) throw new LeaseLost(held);
    return;
  }
  const ended = await tx
    .delete(job)
    .where(and(ours(held), isNull(job.againAt)))
    .returning({ id: job.id });
  if (ended.length === 0 && !(await runAgain(tx, held))) throw new LeaseLost(held);
}

/**
 * Puts a job that failed off, later each time; after its last attempt it is a dead one, and one that runs by the clock
 * goes on at its next time. Throws `LeaseLost`.
 */
export async function failJob(
  tx: Queryable,
  { held, error, now, retries, nextAt }: Failure,
): Promise<'retried' | 'dead'> {
  if (await runAgain(tx, held)) return 'retried';
  if (held.attempts < retries.maxAttempts) {
    const delayMs = Math.min(retries.firstDelayMs * 2 ** (held.attempts - 1), retries.longestDelayMs);
    const dueAt = new Date(now.getTime() + delayMs);
    const put = await tx.update(job).set({ lease: null, dueAt, error }).where(ours(held)).returning({ id: job.id });
    if (put.length === 0) throw new LeaseLost(held);
    return 'retried';
  }
  const [dead] = await tx.select().from(job).where(ours(held)).for('update');
  if (!dead) throw new LeaseLost(held);
  const { id, kind, key, data, attempts, createdAt } = dead;
  await tx
    .insert(deadJob)
    .values({ id, kind, key, data, attempts, createdAt, error })
    .onConflictDoUpdate({ target: deadJob.id, set: { attempts, error, diedAt: sql`now()` } });
  await endJob(tx, held, nextAt);
  return 'dead';
}

interface Failure {
  readonly held: ClaimedJob;
  readonly error: string;
  readonly now: Date;
  readonly retries: RetryPolicy;
  readonly nextAt: Date | undefined;
}

/** Gives a job back that was not done, as if nobody had claimed it. */
export async function releaseJob(tx: Queryable, held: Held, now: Date): Promise<void> {
  await tx
    .update(job)
    .set({ lease: null, dueAt: now, attempts: sql`${job.attempts} - 1` })
    .where(ours(held));
  await tx.execute(sql`select pg_notify(${jobChannel}, '')`);
}

/** Whether it was enqueued once more while it ran, and so is due again. */
async function runAgain(tx: Queryable, held: Held): Promise<boolean> {
  const again = await tx
    .update(job)
    .set({ ...rested, dueAt: sql`${job.againAt}` })
    .where(and(ours(held), sql`${job.againAt} is not null`))
    .returning({ id: job.id });
  if (again.length === 0) return false;
  await tx.execute(sql`select pg_notify(${jobChannel}, '')`);
  return true;
}

function ours({ id, lease }: Held) {
  return and(eq(job.id, id), eq(job.lease, lease));
}

import type { Database, Queryable } from '../database/database.ts';
import { retryConflicts } from '../database/retry-conflicts.ts';
import { describe } from '../inbox/inbox.ts';
import type { Clock } from '../subgraph/clock.ts';
import type { UnitOfWork } from '../subgraph/unit-of-work.ts';
import type { Log } from '../telemetry/log.ts';
import { withSpan } from '../telemetry/trace.ts';
import type { ClaimedJob } from './claim-jobs.ts';
import type { Job, JobContext, JobRun } from './job.ts';
import { endJob, failJob, LeaseLost, releaseJob } from './settle-job.ts';
import { withinTime } from './within-time.ts';

export interface RunOptions<Stores, Settings, Resources> {
  readonly database: Database;
  readonly workIn: (tx: Queryable) => UnitOfWork<Stores, Settings>;
  readonly context: JobContext<Stores, Settings, Resources>;
  readonly log: Log;
  readonly now: Clock;
  /** Aborted when the process stops. */
  readonly stop: AbortSignal;
}

export type RunOutcome = 'done' | 'retried' | 'dead' | 'lost' | 'released';

/** Runs a claimed job once and writes down what became of it. Rejects only when the database cannot be used. */
export async function runJob<Stores, Settings, Resources>(
  job: Job<Stores, Settings, Resources>,
  claimed: ClaimedJob,
  { database, workIn, context, log, now, stop }: RunOptions<Stores, Settings, Resources>,
): Promise<RunOutcome> {
  const { id, kind, data, attempts: attempt, traceparent } = claimed;
  const about = { jobId: id, kind, attempt };
  const state = { isFinished: false };
  const finish: JobRun<unknown, Stores, Settings>['finish'] = async (run) => {
    if (state.isFinished) throw new TypeError('a job is finished once');
    const { result, isLast } = await retryConflicts(() =>
      database.transaction(async (tx) => {
        const step = { isLast: true };
        const result = await run(workIn(tx), () => {
          step.isLast = false;
        });
        // Last: others lock what a job is about before they enqueue it.
        if (step.isLast) await endJob(tx, claimed, job.nextAfter?.(now()));
        return { result, isLast: step.isLast };
      }),
    );
    state.isFinished = isLast;
    return result;
  };
  try {
    // Only a process that ended in the middle of the last attempt leaves a job at this point.
    if (attempt > job.retries.maxAttempts) throw new Error('its process ended during the last attempt');
    await withSpan(`job ${kind}`, traceparent ?? undefined, () =>
      withinTime(job.timeoutMs, stop, (signal) => job.run({ id, data, attempt, signal, finish }, context)),
    );
    if (!state.isFinished) await endJob(database.db, claimed, job.nextAfter?.(now()));
    return 'done';
  } catch (error) {
    if (error instanceof LeaseLost) {
      log.warn(about, 'a job was taken by another process meanwhile');
      return 'lost';
    }
    if (state.isFinished) {
      log.error({ err: error, ...about }, 'a job failed after it was finished');
      return 'done';
    }
    if (stop.aborted) {
      await database.transaction((tx) => releaseJob(tx, claimed, now()));
      return 'released';
    }
    const outcome = await database.transaction((tx) =>
      failJob(tx, {
        held: claimed,
        error: describe(error),
        now: now(),
        retries: job.retries,
        nextAt: job.nextAfter?.(now()),
      }),
    );
    if (outcome === 'dead') log.error({ err: error, ...about }, 'a job is dead');
    else log.debug({ err: error, ...about }, 'a job failed, it is tried again');
    return outcome;
  }
}

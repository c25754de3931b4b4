import { Cron } from 'croner';
import { z } from 'zod';
import type { RetryPolicy } from '../inbox/attempts.ts';
import type { Send } from '../messages/create-send.ts';
import type { Clock } from '../subgraph/clock.ts';
import type { Transact, UnitOfWork } from '../subgraph/unit-of-work.ts';
import type { Log } from '../telemetry/log.ts';
import { type JobKind, jobKind } from './job-kind.ts';

/** What a job works with. None of it is bound to a transaction. */
export interface JobContext<Stores, Settings, Resources = object> {
  readonly stores: Stores;
  readonly resources: Resources;
  /** What commits here stays, even if the job is run again: for steps that bear it. */
  readonly transact: Transact<Stores, Settings>;
  readonly settings: Settings;
  readonly send: Send;
  readonly log: Log;
  readonly now: Clock;
}

/** One run of a job. */
export interface JobRun<Data, Stores, Settings> {
  readonly id: string;
  readonly data: Data;
  /** Which run of this job it is; 1 is the first. */
  readonly attempt: number;
  /** Aborted when the run took too long, or the process stops. */
  readonly signal: AbortSignal;
  /**
   * Runs work in the transaction that also ends the job: its effect happens exactly once, however often the job is run.
   * At most once a run, unless the work says `notYet`: then its transaction commits and the job goes on. Throws
   * `LeaseLost`, and undoes all, when the job is somebody else's by now.
   */
  readonly finish: <Result>(
    run: (work: UnitOfWork<Stores, Settings>, notYet: () => void) => Promise<Result>,
  ) => Promise<Result>;
}

export interface JobOptions {
  /** Jobs of this kind that a process runs at once; 1 unless said. */
  readonly concurrency?: number;
  readonly retries?: RetryPolicy;
  /** For how long nobody else takes a job whose process has gone silent; renewed while it runs. 10 s unless said. */
  readonly leaseMs?: number;
  /** How long a run may take until it counts as failed; a minute unless said. */
  readonly timeoutMs?: number;
  /** Whether one that runs by the clock is also due whenever a process starts; it is not unless said. */
  readonly isDueAtStart?: boolean;
}

/** A kind of job and what is done about it. */
export interface Job<Stores, Settings, Resources = object> extends Required<JobOptions> {
  readonly kind: JobKind;
  /** When it is due next, of a job that runs by the clock. */
  readonly nextAfter: ((time: Date) => Date) | undefined;
  run(run: JobRun<unknown, Stores, Settings>, context: JobContext<Stores, Settings, Resources>): Promise<void>;
}

/** 1 s, 2 s, 4 s ... at most 5 min: half an hour in all. */
const defaultRetries: RetryPolicy = { maxAttempts: 14, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 };

/**
 * Declares who does jobs of a kind. A run that returns is done; one that throws is run again later, later each time, and
 * after its last attempt the job is a dead one. A process may end between what a run did and the end of the job: all but
 * what `finish` does must bear being done again.
 */
export function job<Schema extends z.ZodType, Stores, Settings, Resources>(
  kind: JobKind<Schema>,
  run: (
    run: JobRun<z.infer<Schema>, Stores, Settings>,
    context: JobContext<Stores, Settings, Resources>,
  ) => Promise<void>,
  options: JobOptions = {},
): Job<Stores, Settings, Resources> {
  return {
    concurrency: 1,
    retries: defaultRetries,
    leaseMs: 10_000,
    timeoutMs: 60_000,
    isDueAtStart: false,
    ...options,
    kind,
    nextAfter: undefined,
    run: (given, context) => run({ ...given, data: kind.schema.parse(given.data) }, context),
  };
}

/**
 * Declares a job that runs by the clock: when it is new, then at the times of a cron pattern in UTC, once for all
 * replicas. What fell due while none was running is made up for once. Its signal is that of a run.
 */
export function scheduled<Stores, Settings, Resources>(
  name: string,
  pattern: string,
  run: (context: JobContext<Stores, Settings, Resources>, signal: AbortSignal) => Promise<void>,
  options: JobOptions = {},
): Job<Stores, Settings, Resources> {
  const cron = new Cron(pattern, { timezone: 'UTC' });
  return {
    ...job<z.ZodUnknown, Stores, Settings, Resources>(
      jobKind(name, z.unknown()),
      ({ signal }, context) => run(context, signal),
      options,
    ),
    nextAfter: (time) => {
      const next = cron.nextRun(time);
      if (!next) throw new RangeError(`"${pattern}" of ${name} names no time to come`);
      return next;
    },
  };
}

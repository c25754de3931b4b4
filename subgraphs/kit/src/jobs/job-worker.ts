import { setTimeout as delay } from 'node:timers/promises';
import type { Metrics } from '../telemetry/metrics.ts';
import { claimJobs, type ClaimedJob, renewLeases, type Room } from './claim-jobs.ts';
import type { Job } from './job.ts';
import { runJob, type RunOptions } from './run-job.ts';
import { hurryJob, scheduleJobs } from './schedule-jobs.ts';
import { releaseJob } from './settle-job.ts';

interface WorkerOptions<Stores, Settings, Resources> extends Omit<RunOptions<Stores, Settings, Resources>, 'stop'> {
  readonly metrics: Metrics;
}

/** For how long a process that stops waits for the jobs it is at. */
const graceMs = 5_000;

/** What is due and cannot be claimed is being written by another transaction: it is looked for again after so long. */
const lockedMs = 50;

/** Does the jobs of a service: of each kind as many at once as it may. */
export class JobWorker<Stores, Settings, Resources> {
  readonly #jobs: ReadonlyMap<string, Job<Stores, Settings, Resources>>;
  readonly #options: WorkerOptions<Stores, Settings, Resources>;
  readonly #runs = new Map<ClaimedJob, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(jobs: readonly Job<Stores, Settings, Resources>[], options: WorkerOptions<Stores, Settings, Resources>) {
    this.#jobs = new Map(jobs.map((job) => [job.kind.name, job]));
    if (this.#jobs.size < jobs.length) throw new TypeError('a kind of job is done by one handler only');
    this.#options = options;
  }

  /**
   * Begins what is due, as far as there is room, and tells when there may be more to begin: there is room again, or a job
   * is to be run again. Resolves to in how many milliseconds more is due.
   */
  async begin(onMore: () => void): Promise<number> {
    const { database, now } = this.#options;
    const rooms = this.#rooms();
    if (rooms.length === 0 || this.#stopping.signal.aborted) return Infinity;
    const { jobs, nextAt } = await claimJobs(database.db, rooms, now());
    for (const one of jobs) void this.#start(one, onMore);
    // What ended meanwhile left room that was not asked for.
    const hasMoreRoom = rooms.some(
      ({ kind, count }) => jobs.filter((one) => one.kind === kind).length === count && this.#room(kind) > 0,
    );
    if (hasMoreRoom) return 0;
    if (!nextAt) return Infinity;
    const waitMs = nextAt.getTime() - now().getTime();
    return waitMs > 0 ? waitMs : lockedMs;
  }

  /** Does the jobs of a kind until none is due, and one that runs by the clock at once; what fails waits until it is due. */
  async drain(kind: string): Promise<void> {
    const { database, now } = this.#options;
    const job = this.#jobs.get(kind);
    if (!job) throw new Error(`nobody does jobs of the kind ${kind}`);
    if (job.nextAfter) await hurryJob(database.db, kind, now());
    const room = { kind, count: job.concurrency, leaseMs: job.leaseMs };
    for (;;) {
      const { jobs } = await claimJobs(database.db, [room], now());
      if (jobs.length === 0) return;
      await Promise.all(jobs.map((one) => this.#start(one)));
    }
  }

  /** Has the jobs that run by the clock wait for their time; those that are new are due at once. */
  async schedule(): Promise<void> {
    const { database, now } = this.#options;
    const byTheClock = [...this.#jobs.values()].flatMap(({ kind, nextAfter, isDueAtStart }) =>
      nextAfter ? [{ kind: kind.name, nextAt: isDueAtStart ? now() : nextAfter(now()) }] : [],
    );
    await scheduleJobs(database.db, byTheClock, now());
  }

  /** Keeps others from taking what this process is at. */
  async renew(): Promise<void> {
    const { database, now } = this.#options;
    const held = [...this.#runs.keys()].flatMap(({ id, lease, kind }) => {
      const job = this.#jobs.get(kind);
      return job ? [{ id, lease, leaseMs: job.leaseMs }] : [];
    });
    await renewLeases(database.db, held, now());
  }

  /** How often leases are to be renewed so that none runs out. */
  get renewEveryMs(): number {
    return Math.min(10_000, ...Array.from(this.#jobs.values(), ({ leaseMs }) => leaseMs / 3));
  }

  /** Begins nothing more, lets what is begun end, and gives back what takes too long. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([Promise.all(this.#runs.values()), delay(graceMs, undefined, { ref: false })]);
    const { database, now, log } = this.#options;
    for (const held of this.#runs.keys()) {
      try {
        await database.transaction((tx) => releaseJob(tx, held, now()));
      } catch (error) {
        log.warn({ err: error, kind: held.kind, jobId: held.id }, 'a job is not given back, its lease has to run out');
      }
    }
  }

  #rooms(): Room[] {
    return Array.from(this.#jobs.values(), ({ kind: { name }, leaseMs }) => ({
      kind: name,
      count: this.#room(name),
      leaseMs,
    })).filter(({ count }) => count > 0);
  }

  #room(kind: string): number {
    const running = [...this.#runs.keys()].filter((claimed) => claimed.kind === kind).length;
    return (this.#jobs.get(kind)?.concurrency ?? 0) - running;
  }

  #start(claimed: ClaimedJob, onMore?: () => void): Promise<void> {
    const run = this.#run(claimed).then((isOver) => {
      const wasFull = this.#room(claimed.kind) <= 0;
      this.#runs.delete(claimed);
      if (wasFull || !isOver) onMore?.();
    });
    this.#runs.set(claimed, run);
    return run;
  }

  /** Resolves to whether the job is gone. */
  async #run(claimed: ClaimedJob): Promise<boolean> {
    const { metrics, log } = this.#options;
    const { kind } = claimed;
    const job = this.#jobs.get(kind);
    if (!job) return false;
    metrics.jobLateSeconds.observe({ kind }, claimed.lateMs / 1_000);
    const stop = metrics.jobSeconds.startTimer({ kind });
    try {
      const outcome = await runJob(job, claimed, { ...this.#options, stop: this.#stopping.signal });
      metrics.jobsRun.inc({ kind, outcome });
      return outcome === 'done' && !job.nextAfter;
    } catch (error) {
      log.warn({ err: error, kind, jobId: claimed.id }, 'what became of a job cannot be written down');
      return false;
    } finally {
      stop();
    }
  }
}

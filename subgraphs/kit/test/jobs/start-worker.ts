import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Job } from '../../src/jobs/job.ts';
import { JobWorker } from '../../src/jobs/job-worker.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createWorkIn, type UnitOfWork } from '../../src/subgraph/unit-of-work.ts';
import { createLog, type Log } from '../../src/telemetry/log.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { testLogLevel } from '../../src/testing/config.ts';
import { fixture, type Settings, type Stores } from '../fixture/src/subgraph.ts';

export type NoteJob = Job<Stores, Settings>;

const settings: Settings = { failingNames: new Set() };
const silently = createLog('test', testLogLevel());
const now = () => new Date();
const send = () => Promise.reject(new Error('nobody answers'));

/** Runs work in a transaction of a service that does these jobs. */
export function transactOn(database: Database, jobs: readonly NoteJob[]) {
  const workIn = createWorkIn({ ...fixture, jobs }, { settings, log: silently, send, now });
  return <Result>(run: (work: UnitOfWork<Stores, Settings>) => Promise<Result>) =>
    database.transaction((tx) => run(workIn(tx)));
}

/** A replica that does these jobs, with connections of its own. */
export async function startWorker(url: string, jobs: readonly NoteJob[], log = silently): Promise<AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(openDatabase({ url, connections: 4 }));
  stack.use(await startWorkerOn(database, jobs, log));
  return stack.move();
}

/** A replica that does these jobs over a database that the test watches. */
export function startWorkerOn(
  database: Database,
  jobs: readonly NoteJob[],
  log: Log = silently,
): Promise<AsyncDisposable> {
  const parts = { settings, log, send, now };
  const workIn = createWorkIn({ ...fixture, jobs }, parts);
  const context = {
    stores: fixture.stores(database.db),
    resources: {},
    transact: transactOn(database, jobs),
    ...parts,
  };
  const worker = new JobWorker(jobs, { database, workIn, context, log, metrics: createMetrics('test'), now });
  return startJobs(worker, database, log);
}

import type { Database } from '../database/database.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import type { Log } from '../telemetry/log.ts';
import { Outage } from '../telemetry/outage.ts';
import { jobChannel, pollMs } from './create-enqueue.ts';
import type { JobWorker } from './job-worker.ts';

/**
 * Does jobs until disposed: woken when one is committed, when one is due and when there is room again. Any number of
 * processes share them.
 */
export async function startJobs<Stores, Settings, Resources>(
  worker: JobWorker<Stores, Settings, Resources>,
  database: Database,
  log: Log,
): Promise<AsyncDisposable> {
  await worker.schedule();
  const loop = startLoop({ name: 'jobs', log, pollMs, run: () => worker.begin(() => loop.wake()) });
  const renewals = new Outage({ log, what: 'renewing the leases of jobs' });
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = worker.renew().then(
      () => renewals.worked(),
      (error: unknown) => renewals.failed(error),
    );
  }, worker.renewEveryMs);
  const listening = await database.sql.listen(jobChannel, loop.wake, loop.wake);
  return {
    async [Symbol.asyncDispose]() {
      await listening.unlisten();
      await loop[Symbol.asyncDispose]();
      await worker.stop();
      clearInterval(timer);
      await renewing;
    },
  };
}

import type { Database } from '../database/database.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import type { Log } from '../telemetry/log.ts';
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
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = worker.renew().catch((error: unknown) => {
      log.warn({ err: error }, 'the leases of jobs could not be renewed');
    });
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

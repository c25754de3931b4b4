import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Log } from '../telemetry/log.ts';
import { type Loop, startLoop } from './start-loop.ts';

/** Work by the clock. One replica at a time does it. */
export interface PollingJob<Context> {
  readonly name: string;
  readonly everyMs: number;
  /** One round; true when there is more to do right now. */
  run(context: Context): Promise<boolean>;
}

export function startPolling<Context>(job: PollingJob<Context>, context: Context, database: Database, log: Log): Loop {
  return startLoop({
    name: job.name,
    log,
    pollMs: job.everyMs,
    run: () => withJobLock(database, job.name, () => job.run(context)),
  });
}

/** Another replica at the job: nothing to do here. The lock goes with its connection, whatever becomes of this process. */
function withJobLock(database: Database, name: string, run: () => Promise<boolean>): Promise<boolean> {
  return database.transaction(async (tx) => {
    // It only holds the lock, for as long as the round takes.
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
    const [row] = await tx.execute(sql`select pg_try_advisory_xact_lock(hashtext('job'), hashtext(${name})) as locked`);
    return row?.['locked'] === true && (await run());
  });
}

import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '../subgraph/clock.ts';
import type { Log } from '../telemetry/log.ts';
import { Outage } from '../telemetry/outage.ts';
import type { Database } from './database.ts';

export interface DatabaseClock extends AsyncDisposable {
  readonly now: Clock;
}

const compareEveryMs = 30_000;

const answer = z.tuple([z.object({ at: z.coerce.date() })]);

/**
 * The time of the database, told by this host's clock and how far the two were apart when they were last compared. All
 * replicas of a service have the same time by it, whatever the clocks of their hosts say: what one of them puts off or
 * dates, another finds due or too old at the right moment.
 */
export async function openDatabaseClock(
  database: Database,
  log: Log,
  hostNow: () => number = Date.now,
): Promise<DatabaseClock> {
  let aheadMs = await compare();

  async function compare(): Promise<number> {
    const asked = hostNow();
    const [{ at }] = answer.parse([...(await database.db.execute(sql`select clock_timestamp() as at`))]);
    return at.getTime() - (asked + hostNow()) / 2;
  }

  // What was known of it goes on meanwhile.
  const outage = new Outage({ log, what: "asking for the database's time" });
  let comparing = Promise.resolve();
  const timer = setInterval(() => {
    comparing = compare().then(
      (ms) => {
        aheadMs = ms;
        outage.worked();
      },
      (error: unknown) => outage.failed(error),
    );
  }, compareEveryMs);
  return {
    now: () => new Date(hostNow() + aheadMs),
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await comparing;
    },
  };
}

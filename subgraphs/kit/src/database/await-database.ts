import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { reconnectDelay } from '../transport/backoff.ts';
import type { Log } from '../telemetry/log.ts';
import { databaseCodeOf } from './database-code-of.ts';
import { databaseFailure } from './database-failure.ts';

/** Resolves once the database accepts connections; throws after `withinMs`, or at once when it refuses this login. */
export async function awaitDatabase(url: string, log: Log, withinMs = 60_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (let failures = 1; ; failures++) {
    const wait = reconnectDelay(failures);
    const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => undefined });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      // Anything else will not mend itself by waiting.
      if (!databaseFailure(error) || Date.now() + wait > deadline) throw error;
      log.info({ code: databaseCodeOf(error), waitMs: wait }, 'waiting for the database');
      await delay(wait);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

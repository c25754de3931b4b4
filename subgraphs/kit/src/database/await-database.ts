import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { reconnectDelay } from '../transport/backoff.ts';
import type { Log } from '../telemetry/log.ts';

/** A server that is starting or not there yet; anything else will not mend itself by waiting. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  '57P03',
  '53300',
]);

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
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!passing.has(code) || Date.now() + wait > deadline) throw error;
      log.info({ code, waitMs: wait }, 'waiting for the database');
      await delay(wait);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
}

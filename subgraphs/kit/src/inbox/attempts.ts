import { type SQL, sql } from 'drizzle-orm';

/** How often and how soon a reaction that failed is tried again before its event becomes a dead letter. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** 0.1 s, 0.2 s, 0.4 s ... : some 13 s in all. */
export const defaultRetryPolicy: RetryPolicy = { maxAttempts: 8, firstDelayMs: 100, longestDelayMs: 30_000 };

/** When the next try is due after `attempts` failed ones, by the clock of the database, which also tells when that is. */
export function retryAt(attempts: number, { firstDelayMs, longestDelayMs }: RetryPolicy): SQL<Date> {
  const delayMs = Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs);
  return sql`now() + make_interval(secs => ${delayMs / 1_000})`;
}

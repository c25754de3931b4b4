/** How often and how soon a reaction that failed is tried again before its event becomes a dead letter. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

/** 0.1 s, 0.2 s, 0.4 s ... : some 13 s in all. */
export const defaultRetryPolicy: RetryPolicy = { maxAttempts: 8, firstDelayMs: 100, longestDelayMs: 30_000 };

/** When the next try is due after `attempts` failed ones. */
export function retryAt(attempts: number, now: Date, { firstDelayMs, longestDelayMs }: RetryPolicy): Date {
  return new Date(now.getTime() + Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs));
}

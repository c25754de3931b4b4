import type { RetryPolicy } from '../inbox/attempts.ts';

/** The user service may be away, and events may wait for a service that is, for as long as it is. */
export const untilAllIsForgotten: RetryPolicy = {
  maxAttempts: 1_000_000,
  firstDelayMs: 500,
  longestDelayMs: 5 * 60_000,
};

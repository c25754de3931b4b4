/** A service that is away is asked again for a day. */
export const audienceRetries = { maxAttempts: 300, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 };

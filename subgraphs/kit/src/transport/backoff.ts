const firstMs = 100;
const longestMs = 5_000;

/** Milliseconds to wait after the `failures`th failure in a row: 100 ms, doubling to 5 s. */
export function backoff(failures: number): number {
  return Math.min(firstMs * 2 ** Math.max(failures - 1, 0), longestMs);
}

/** The same for a connection, spread so that a returning broker is not met by all of its clients at once. */
export function reconnectDelay(failures: number): number {
  return Math.round(Math.min(backoff(failures), 2_000) * (0.5 + Math.random() / 2));
}

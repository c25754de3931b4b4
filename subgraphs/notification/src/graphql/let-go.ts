/**
 * An iteration that ends at once when its reader leaves. A generator by itself would notice only at its next value,
 * and whoever waits for news may wait for ever: leaving aborts what it waits for.
 */
export function letGo<Value>(
  start: (stop: AbortSignal) => AsyncGenerator<Value, void, void>,
): AsyncIterableIterator<Value, void, void> {
  const stop = new AbortController();
  const values = start(stop.signal);
  return {
    next: () => values.next(),
    return() {
      stop.abort();
      return values.return();
    },
    throw(error) {
      stop.abort();
      return values.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

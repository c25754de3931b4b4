/**
 * What a subscription answers with. A generator alone cannot be told to end while it waits for its next value: its
 * `return` queues up behind that value. Here leaving aborts the wait first, so nothing is left over when a client goes.
 */
export function stoppable<Value>(
  start: (stop: AbortSignal) => AsyncGenerator<Value, void, void>,
): AsyncIterableIterator<Value, void, void> {
  const stopping = new AbortController();
  const values = start(stopping.signal);
  return {
    next: () => values.next(),
    return() {
      stopping.abort();
      return values.return();
    },
    throw(error) {
      stopping.abort();
      return values.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/**
 * What a subscription answers with. A generator alone cannot be told to end while it waits for its next value: its
 * `return` queues up behind that value. Here it aborts the wait first, so that nothing is left over when a client goes.
 */
export function stoppable<Value>(
  start: (stop: AbortSignal) => AsyncGenerator<Value, undefined, undefined>,
): AsyncIterableIterator<Value> {
  const stopping = new AbortController();
  const values = start(stopping.signal);
  return {
    next: () => values.next(),
    return: () => {
      stopping.abort();
      return values.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/**
 * Runs work that is aborted when the client has gone or the time is up. Rejects with the reason of the abort, even when
 * the work does not heed it.
 */
export async function inTime<Result>(
  client: AbortSignal,
  ms: number,
  tooLate: () => Error,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const aborted = Promise.withResolvers<never>();
  const abort = (reason: unknown) => {
    stop.abort(reason);
    aborted.reject(reason instanceof Error ? reason : new Error(String(reason)));
  };
  const timer = setTimeout(() => abort(tooLate()), ms);
  const onGone = () => abort(client.reason);
  client.addEventListener('abort', onGone, { once: true });
  try {
    client.throwIfAborted();
    return await Promise.race([work(stop.signal), aborted.promise]);
  } finally {
    clearTimeout(timer);
    client.removeEventListener('abort', onGone);
  }
}

/** A run of a job took too long. */
class JobTimeout extends Error {
  override readonly name = 'JobTimeout';
}

/**
 * Runs work that is told by its signal when it has taken too long or `stop` was aborted. Rejects with JobTimeout once it
 * has taken too long, whether it heeds its signal or not.
 */
export async function withinTime(
  ms: number,
  stop: AbortSignal,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const tooLong = new AbortController();
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new JobTimeout(`it took longer than ${ms} ms`);
    tooLong.abort(error);
    reject(error);
  }, ms);
  try {
    await Promise.race([run(AbortSignal.any([tooLong.signal, stop])), expired]);
  } finally {
    clearTimeout(timer);
  }
}

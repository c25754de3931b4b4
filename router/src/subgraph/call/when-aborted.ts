const waiting = new WeakMap<AbortSignal, Set<(reason: Error) => void>>();

/**
 * Calls `leave` when the signal is aborted, until the returned function is called. The fetches of one operation have
 * one listener on its signal between them: adding and removing listeners costs more than all else here.
 */
export function whenAborted(signal: AbortSignal, leave: (reason: Error) => void): () => void {
  const known = waiting.get(signal);
  const leavers: Set<(reason: Error) => void> = known ?? new Set();
  if (!known) {
    waiting.set(signal, leavers);
    signal.addEventListener('abort', () => leavers.forEach((each) => each(reasonOf(signal))), { once: true });
  }
  leavers.add(leave);
  return () => leavers.delete(leave);
}

/** Anything can be given as a reason. */
function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}

/** Long work gives others their turn after so long, in milliseconds. */
const turnMs = 8;

/** Works that have paused go on in the order in which they did, one in each turn of the event loop. */
const paused: (() => void)[] = [];
/** When the first work of this turn looked; undefined when none has. */
let since: number | undefined;

/**
 * For work that may take long, to be called between its pieces: gives a promise to wait for when all such work together
 * has had this turn of the event loop for long enough, and undefined while it may go on.
 */
export function pauseWhenLong(): Promise<void> | undefined {
  const now = performance.now();
  if (since === undefined) {
    beginAt(now);
    return undefined;
  }
  return now - since < turnMs ? undefined : new Promise((resolve) => paused.push(resolve));
}

function beginAt(now: number): void {
  since = now;
  setImmediate(() => {
    since = undefined;
    const next = paused.shift();
    if (!next) return;
    beginAt(performance.now());
    next();
  });
}

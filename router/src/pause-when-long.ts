import { FairQueue } from './fair-queue.ts';

/** Long work gives others their turn after so long, in milliseconds. */
const turnMs = 8;

/** What a client sent is work that may be long from so many bytes on. */
export const muchToRead = 16 * 1024;

/** Works that have paused go on one in each turn of the event loop. */
const paused = new FairQueue<() => void>();
/** When the first work of this turn looked; undefined when none has. */
let since: number | undefined;

/**
 * For work that may take long, to be called before it and between its pieces: gives a promise to wait for when all such
 * work together has had this turn of the event loop for long enough, and undefined while it may go on: then at once, for
 * who waits for `undefined` lets all others look before any of them has done its work.
 *
 * @param client whose work it is: however much one client asks for, others wait for one piece of it at a time
 */
export function pauseWhenLong(client: string): Promise<void> | undefined {
  const now = performance.now();
  if (since === undefined) {
    beginAt(now);
    return undefined;
  }
  return now - since < turnMs ? undefined : new Promise((resolve) => paused.add(client, resolve));
}

function beginAt(now: number): void {
  since = now;
  setImmediate(() => {
    since = undefined;
    const next = paused.take();
    if (!next) return;
    beginAt(performance.now());
    next();
  });
}

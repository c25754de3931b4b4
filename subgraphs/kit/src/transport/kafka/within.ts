import { setTimeout as delay } from 'node:timers/promises';

/** Waits for work to end, at most `ms`; true when it ended, well or badly. The work itself is not stopped. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = delay(ms, false, { signal: timer.signal }).catch(() => false);
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([ended, late]);
  } finally {
    timer.abort();
  }
}

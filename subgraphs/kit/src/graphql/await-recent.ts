import { setTimeout as delay } from 'node:timers/promises';
import { version } from 'uuid';

const patienceMs = 2_000;
/** The clock of the host that made an id may be minutes apart from this one's. */
const recentMs = 10 * 60_000;

/**
 * Reads one's own writes: an entity that an event is about to create here is waited for, at most 2 s. Only ids made
 * within some minutes are worth waiting for; a UUIDv7 says when it was made.
 *
 * `find` must answer only what may be shown to whoever asks: what is there for others is then waited for as long as what
 * is not there, and the time of an answer tells nothing.
 */
export async function awaitRecent<Value>(
  id: string,
  find: () => Promise<Value | undefined>,
  now: Date = new Date(),
): Promise<Value | undefined> {
  const deadline = Date.now() + patienceMs;
  for (let wait = 20; ; wait = Math.min(wait * 2, 200)) {
    const found = await find();
    if (found !== undefined || !isRecent(id, now) || Date.now() + wait > deadline) return found;
    await delay(wait);
  }
}

function isRecent(id: string, now: Date): boolean {
  if (!/^[0-9a-f-]{36}$/i.test(id) || version(id) !== 7) return false;
  const madeAt = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return Math.abs(now.getTime() - madeAt) < recentMs;
}

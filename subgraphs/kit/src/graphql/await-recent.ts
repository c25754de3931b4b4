import { setTimeout as delay } from 'node:timers/promises';
import { version } from 'uuid';

const patienceMs = 2_000;
/** The clock of the host that made an id may be minutes apart from this one's. */
const recentMs = 10 * 60_000;

/** Who waits holds the place of an operation that could run, and asks the database again and again. */
const mostForOne = 3;
const mostForAll = 20;
const waiting = new Map<string, number>();
let waitingInAll = 0;

interface Looking {
  /** Who waits: nobody for more than three at once, and all of them for no more than twenty. */
  readonly caller: string;
  readonly now?: Date;
}

/**
 * Reads one's own writes: an entity that an event is about to create here is waited for, at most 2 s. Only ids made
 * within some minutes are worth waiting for; a UUIDv7 says when it was made.
 *
 * `find` must answer only what may be shown to whoever asks: what is there for others is then waited for as long as what
 * is not there, and the time of an answer tells nothing. Where too many wait already, what is there now is the answer.
 */
export async function awaitRecent<Value>(
  id: string,
  find: () => Promise<Value | undefined>,
  { caller, now = new Date() }: Looking,
): Promise<Value | undefined> {
  const found = await find();
  const ofCaller = waiting.get(caller) ?? 0;
  const isFull = ofCaller >= mostForOne || waitingInAll >= mostForAll;
  if (found !== undefined || isFull || !isRecent(id, now)) return found;
  waiting.set(caller, ofCaller + 1);
  waitingInAll += 1;
  try {
    return await lookAgain(find);
  } finally {
    waitingInAll -= 1;
    const left = (waiting.get(caller) ?? 1) - 1;
    if (left === 0) waiting.delete(caller);
    else waiting.set(caller, left);
  }
}

async function lookAgain<Value>(find: () => Promise<Value | undefined>): Promise<Value | undefined> {
  const deadline = Date.now() + patienceMs;
  for (let wait = 20; ; wait = Math.min(wait * 2, 200)) {
    await delay(wait);
    const found = await find();
    if (found !== undefined || Date.now() + wait > deadline) return found;
  }
}

function isRecent(id: string, now: Date): boolean {
  if (!/^[0-9a-f-]{36}$/i.test(id) || version(id) !== 7) return false;
  const madeAt = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
  return Math.abs(now.getTime() - madeAt) < recentMs;
}

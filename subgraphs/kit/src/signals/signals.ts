import { EventEmitter, on } from 'node:events';
import { sql } from 'drizzle-orm';
import type { Database, Queryable } from '../database/database.ts';

/** Wakes subscriptions in every replica of a service when something they show has changed. Carries no data. */
export interface Signals extends AsyncDisposable {
  /** Yields once at the start, then after each commit that signalled the key; ends when `stop` is aborted. */
  watch(key: string, stop: AbortSignal): AsyncIterable<void>;
}

const channel = 'agora_signal';

/** Signals a key when the transaction commits, for instance `order:` and an id. */
export async function signal(tx: Queryable, key: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${key})`);
}

export async function listenToSignals({ sql: driver }: Database): Promise<Signals> {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  // After a broken connection anything may have been missed: everyone looks again.
  const wakeAll = () => {
    // `on` listens to errors as well; this is none.
    for (const key of emitter.eventNames()) if (key !== 'error') emitter.emit(key);
  };
  const listening = await driver.listen(channel, (key) => emitter.emit(key), wakeAll);
  return {
    async *watch(key, stop) {
      const wakeUps = on(emitter, key, { signal: stop });
      try {
        yield;
        for await (const _ of wakeUps) yield;
      } catch (error) {
        if (!stop.aborted) throw error;
      }
    },
    [Symbol.asyncDispose]: () => listening.unlisten(),
  };
}

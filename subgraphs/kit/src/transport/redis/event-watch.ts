import type { ServiceName } from '@agora/schema';
import type { Log } from '../../telemetry/log.ts';
import { backoff } from '../backoff.ts';
import { parseEvent } from '../parse-event.ts';
import { pause } from '../pause.ts';
import { shardCount } from '../shard.ts';
import type { EventWatcher } from '../transport.ts';
import type { RedisLink } from './redis-link.ts';
import type { RedisNames } from './redis-names.ts';

const readSize = 64;

interface WatchEventsOptions {
  readonly link: RedisLink;
  readonly names: RedisNames;
  readonly log: Log;
  readonly service: ServiceName;
  readonly watcher: EventWatcher;
}

/** Reads the streams of a service from their ends on, whenever the channel says that something was appended. */
export class EventWatch implements AsyncDisposable {
  readonly #options: WatchEventsOptions;
  readonly #channel: Disposable;
  readonly #closing = new AbortController();
  /** Up to where each stream has been read. */
  #read = new Map<number, string>();
  /** Which connection the channel is heard on; undefined while there is none. */
  #connection: symbol | undefined;
  #isLive = false;
  /** One thing after the other, so that events keep their order. */
  #work: Promise<void> = Promise.resolve();

  constructor(options: WatchEventsOptions) {
    this.#options = options;
    this.#channel = options.link.channels.listen(options.names.appended(options.service), {
      onLive: () => {
        // It is called for every other listener of the channel too.
        if (this.#connection) return;
        const connection = Symbol('connection');
        this.#connection = connection;
        this.#then(() => this.#begin(connection));
      },
      onMessage: (lanes) => this.#then(() => this.#readOn(lanes.split(',').map(Number))),
      onLost: () => {
        this.#connection = undefined;
        this.#lose();
      },
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    this.#channel[Symbol.dispose]();
    await this.#work;
    this.#lose();
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(step);
  }

  /** Remembers where the streams end now; tries until it succeeds or the connection is another one. */
  async #begin(connection: symbol): Promise<void> {
    const { link, names, service, log, watcher } = this.#options;
    for (let failures = 1; this.#isOn(connection); failures += 1) {
      try {
        const ends = new Map<number, string>();
        for (let shard = 0; shard < shardCount; shard += 1) {
          const [last] = await link.commands.xrevrange(names.events(service, shard), '+', '-', 'COUNT', 1);
          ends.set(shard, last?.[0] ?? '0-0');
        }
        if (!this.#isOn(connection)) return;
        this.#read = ends;
        this.#isLive = true;
        watcher.onLive();
        return;
      } catch (error) {
        log.debug({ err: error, failures }, 'the ends of the streams could not be read, will try again');
        await pause(backoff(failures), this.#closing.signal);
      }
    }
  }

  async #readOn(shards: readonly number[]): Promise<void> {
    const { link, names, service, log, watcher } = this.#options;
    try {
      for (const shard of shards) {
        for (let count = readSize; this.#isLive && count === readSize;) {
          const after = this.#read.get(shard) ?? '0-0';
          const entries = await link.commands.xrange(names.events(service, shard), `(${after}`, '+', 'COUNT', readSize);
          count = entries.length;
          for (const [id, [, text = '']] of entries) {
            this.#read.set(shard, id);
            const event = parseEvent(text);
            if (event) watcher.onEvent(event);
            else log.error({ id }, 'not an event, passed over');
          }
        }
      }
    } catch (error) {
      log.debug({ err: error }, 'events could not be read, beginning anew');
      this.#lose();
      if (this.#connection) await this.#begin(this.#connection);
    }
  }

  #isOn(connection: symbol): boolean {
    return this.#connection === connection && !this.#closing.signal.aborted;
  }

  #lose(): void {
    if (!this.#isLive) return;
    this.#isLive = false;
    this.#options.watcher.onLost();
  }
}

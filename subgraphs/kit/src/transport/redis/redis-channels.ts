import type { Redis } from 'ioredis';
import type { Log } from '../../telemetry/log.ts';

export interface Listener {
  readonly onMessage: (message: string) => void;
  /** Called whenever listening begins, first or again: messages before that were missed. */
  readonly onLive: () => void;
  /** Called when the connection is lost, until `onLive`. */
  readonly onLost?: () => void;
}

/** Listens on channels with one connection, and again after it was lost. */
export class RedisChannels {
  readonly #redis: Redis;
  readonly #log: Log;
  readonly #listeners = new Map<string, Set<Listener>>();

  /** `redis` is used for nothing else; it may be opened lazily. */
  constructor(redis: Redis, log: Log) {
    this.#redis = redis;
    this.#log = log;
    redis.on('ready', () => void this.#begin([...this.#listeners.keys()]));
    redis.on('close', () => {
      for (const listeners of this.#listeners.values()) for (const listener of listeners) listener.onLost?.();
    });
    redis.on('message', (channel, message) => {
      for (const listener of this.#listeners.get(channel) ?? []) listener.onMessage(message);
    });
  }

  listen(channel: string, listener: Listener): Disposable {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    if (this.#redis.status === 'wait') this.#redis.connect().catch(() => undefined);
    else if (this.#redis.status === 'ready') void this.#begin([channel]);
    return {
      [Symbol.dispose]: () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        this.#listeners.delete(channel);
        if (this.#redis.status === 'ready') this.#redis.unsubscribe(channel).catch(() => undefined);
      },
    };
  }

  async #begin(channels: string[]): Promise<void> {
    if (channels.length === 0) return;
    try {
      await this.#redis.subscribe(...channels);
    } catch (error) {
      // The connection was lost again; `ready` comes again as well.
      this.#log.debug({ err: error }, 'channels could not be listened to');
      return;
    }
    for (const channel of channels) for (const listener of this.#listeners.get(channel) ?? []) listener.onLive();
  }
}

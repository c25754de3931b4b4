import type { Redis } from 'ioredis';
import { explainFailures, type Log } from '../../telemetry/log.ts';
import { Outage } from '../../telemetry/outage.ts';
import { TransportUnavailable } from '../transport-error.ts';
import { openRedis } from './open-redis.ts';
import { RedisChannels } from './redis-channels.ts';
import { callFunction, type RedisFunction } from './redis-function.ts';

const heartbeatMs = 10_000;

interface RedisLinkOptions {
  readonly url: string;
  readonly instance: string;
  readonly log: Log;
}

/**
 * The connections of a process to Redis: one for commands, one that listens, and more for those who block. When the first
 * of them is lost that is told by one line, with the cause, and when all are there again by another; what fails meanwhile
 * is explained by them.
 */
export class RedisLink implements Disposable {
  readonly commands: Redis;
  readonly channels: RedisChannels;
  /** What is read again and again while there is a connection. */
  readonly reading: Outage;
  readonly #options: RedisLinkOptions;
  readonly #down = new Set<string>();
  readonly #explained: Disposable;
  readonly #listening: Redis;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(options: RedisLinkOptions) {
    this.#options = options;
    this.reading = new Outage({ log: options.log, what: 'reading from Redis' });
    this.#explained = explainFailures(options.log, (error) => this.#down.size > 0 && isOfLostConnection(error));
    this.commands = this.open('commands');
    this.#listening = this.open('channels', true);
    this.channels = new RedisChannels(this.#listening, options.log);
    // A connection on which nothing is heard for too long counts as dead, so something must be heard.
    this.#heartbeat = setInterval(() => {
      for (const redis of [this.commands, this.#listening]) {
        if (redis.status === 'ready') redis.ping().catch(() => undefined);
      }
    }, heartbeatMs);
  }

  get problems(): string[] {
    return this.commands.status === 'ready' ? [] : ['there is no connection to Redis'];
  }

  call(what: RedisFunction, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
    return callFunction(this.commands, what, keys, args);
  }

  /** One more connection, which the caller closes. */
  open(purpose: string, lazyConnect = false): Redis {
    const { url, instance } = this.#options;
    const name = `${instance}:${purpose}`.replaceAll(/[^\x21-\x7e]/g, '_');
    const onDown = (error: unknown) => this.#lost(name, error);
    return openRedis({ url, name, lazyConnect, onDown, onUp: () => this.#found(name) });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#heartbeat);
    this.commands.disconnect();
    this.#listening.disconnect();
    this.#explained[Symbol.dispose]();
  }

  #lost(connection: string, err: unknown): void {
    const level = this.#down.size === 0 ? 'warn' : 'debug';
    this.#options.log[level]({ err, connection }, 'Redis cannot be reached, will try again');
    this.#down.add(connection);
  }

  #found(connection: string): void {
    if (this.#down.delete(connection) && this.#down.size === 0) this.#options.log.info('Redis is reached again');
  }
}

/** How ioredis, and what is built on it here, tells it to whoever asks something. */
function isOfLostConnection(error: unknown): boolean {
  if (error instanceof TransportUnavailable) return true;
  return (
    error instanceof Error && (error.name === 'MaxRetriesPerRequestError' || error.message === 'Connection is closed.')
  );
}

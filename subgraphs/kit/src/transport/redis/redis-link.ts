import type { Redis } from 'ioredis';
import type { Log } from '../../telemetry/log.ts';
import { openRedis } from './open-redis.ts';
import { RedisChannels } from './redis-channels.ts';
import { callFunction, type RedisFunction } from './redis-function.ts';

const heartbeatMs = 10_000;

interface RedisLinkOptions {
  readonly url: string;
  readonly instance: string;
  readonly log: Log;
}

/** The connections of a process to Redis: one for commands, one that listens, and more for those who block. */
export class RedisLink implements Disposable {
  readonly commands: Redis;
  readonly channels: RedisChannels;
  readonly #options: RedisLinkOptions;
  readonly #listening: Redis;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(options: RedisLinkOptions) {
    this.#options = options;
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
    const { url, instance, log } = this.#options;
    return openRedis({ url, log, lazyConnect, name: `${instance}:${purpose}`.replaceAll(/[^\x21-\x7e]/g, '_') });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#heartbeat);
    this.commands.disconnect();
    this.#listening.disconnect();
  }
}

import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../../telemetry/log.ts';
import { reconnectDelay } from '../backoff.ts';

const deadAfterMs = 30_000;

interface OpenRedisOptions extends Pick<RedisOptions, 'lazyConnect'> {
  readonly url: string;
  /** Seen in `CLIENT LIST`. */
  readonly name: string;
  readonly log: Log;
}

/**
 * A connection that is made again for ever. What was asked on it when it broke fails at once and is not sent again:
 * only the one who asked knows whether it may be done twice.
 */
export function openRedis({ url, name, log, lazyConnect = false }: OpenRedisOptions): Redis {
  const redis = new Redis(url, {
    connectionName: name,
    lazyConnect,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    socketTimeout: deadAfterMs,
    retryStrategy: reconnectDelay,
  });
  let isDown = false;
  redis.on('error', (error) => {
    log[isDown ? 'debug' : 'warn']({ err: error, connection: name }, 'Redis cannot be reached, will try again');
    isDown = true;
  });
  redis.on('ready', () => {
    log.info({ connection: name }, 'connected to Redis');
    isDown = false;
  });
  return redis;
}

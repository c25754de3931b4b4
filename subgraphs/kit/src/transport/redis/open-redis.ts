import { Redis, type RedisOptions } from 'ioredis';
import { reconnectDelay } from '../backoff.ts';

const deadAfterMs = 30_000;

interface OpenRedisOptions extends Pick<RedisOptions, 'lazyConnect'> {
  readonly url: string;
  /** Seen in `CLIENT LIST`. */
  readonly name: string;
  readonly onDown: (error: unknown) => void;
  /** It is there, or will never be again. */
  readonly onUp: () => void;
}

/**
 * A connection that is made again for ever. What was asked on it when it broke fails at once and is not sent again:
 * only the one who asked knows whether it may be done twice.
 */
export function openRedis({ url, name, onDown, onUp, lazyConnect = false }: OpenRedisOptions): Redis {
  const redis = new Redis(url, {
    connectionName: name,
    lazyConnect,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    socketTimeout: deadAfterMs,
    retryStrategy: reconnectDelay,
  });
  redis.on('error', onDown);
  // A connection that fell silent is given up without an error.
  redis.on('reconnecting', () => onDown(new Error('the connection was lost')));
  redis.on('ready', onUp);
  redis.on('end', onUp);
  return redis;
}

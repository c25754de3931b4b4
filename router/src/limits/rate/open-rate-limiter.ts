import type { Log } from '@agora/kit/edge';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
import type { Rate } from './token-bucket.ts';

/** Counts in Redis where there is one, so that the rate holds for all routers together; else in this process. */
export async function openRateLimiter(
  rate: Rate,
  redisUrl: URL | undefined,
  log: Log,
): Promise<RateLimiter & AsyncDisposable> {
  if (!redisUrl) {
    return { ...createRateLimiter({ ...rate, redis: undefined, log }), [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const { Redis } = await import('ioredis');
  const redis = new Redis(redisUrl.href, {
    connectionName: 'router:rate',
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2_000),
  });
  // Who takes from it says that it is away.
  redis.on('error', (err: unknown) => log.debug({ err }, 'Redis failed'));
  return {
    ...createRateLimiter({ ...rate, redis, log }),
    [Symbol.asyncDispose]: () => {
      redis.disconnect();
      return Promise.resolve();
    },
  };
}

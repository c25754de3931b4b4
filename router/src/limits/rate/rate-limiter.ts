import type { Log } from '@agora/kit/edge';
import type { Redis } from 'ioredis';
import { RedisWatch } from '../../redis-watch.ts';
import { takeFromRedis } from './redis-token-bucket.ts';
import { type Allowance, type Rate, TokenBuckets } from './token-bucket.ts';

export interface RateLimiterOptions extends Rate {
  /** Counts for all routers together; without it each counts for itself. */
  readonly redis: Redis | undefined;
  readonly log: Log;
  /** No client waits longer for Redis to count it; 50 ms unless told. */
  readonly timeoutMs?: number;
}

export interface RateLimiter {
  /** Takes so many tokens, one unless told, of what a client may do; all or none. At once where nothing has to be waited for. */
  readonly take: (clientKey: string, tokens?: number) => Allowance | Promise<Allowance>;
}

export function createRateLimiter({ redis, log, timeoutMs = 50, ...rate }: RateLimiterOptions): RateLimiter {
  const own = new TokenBuckets(rate);
  if (!redis) return { take: (clientKey, tokens) => own.take(clientKey, tokens) };

  const watch = new RedisWatch({
    timeoutMs,
    log,
    away: 'Redis does not answer; until it does, this process counts rates for itself',
    back: 'Rates are counted in Redis again',
  });
  redis.on('ready', () => watch.endRest());
  const takeShared = (clientKey: string, tokens = 1): Promise<Allowance> =>
    watch.ask(() => takeFromRedis(redis, clientKey, rate, tokens)).catch(() => own.take(clientKey, tokens));
  return {
    take: (clientKey, tokens) => (watch.isResting ? own.take(clientKey, tokens) : takeShared(clientKey, tokens)),
  };
}

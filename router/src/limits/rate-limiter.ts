import type { Log } from '@agora/kit/edge';
import type { Redis } from 'ioredis';
import { takeFromRedis } from './redis-token-bucket.ts';
import { type Allowance, type Rate, TokenBuckets } from './token-bucket.ts';

export interface RateLimiterOptions extends Rate {
  /** Counts for all routers together; without it each counts for itself. */
  readonly redis: Redis | undefined;
  readonly log: Log;
  /** No client waits longer for Redis to count it; 50 ms unless told. */
  readonly patienceMs?: number;
}

export interface RateLimiter {
  /** Takes so many tokens, one unless told, of what a client may do; all or none. At once where nothing has to be waited for. */
  readonly take: (clientKey: string, tokens?: number) => Allowance | Promise<Allowance>;
}

/** After Redis failed to answer, so long nobody waits for it at all. */
const restMs = 1_000;

export function createRateLimiter({ redis, log, patienceMs = 50, ...rate }: RateLimiterOptions): RateLimiter {
  const own = new TokenBuckets(rate);
  if (!redis) return { take: (clientKey, tokens) => own.take(clientKey, tokens) };

  let isAway = false;
  let askAgainAt = 0;
  const takeShared = async (clientKey: string, tokens = 1): Promise<Allowance> => {
    try {
      const allowance = await within(patienceMs, takeFromRedis(redis, clientKey, rate, tokens));
      if (isAway) log.info('Rates are counted in Redis again');
      isAway = false;
      return allowance;
    } catch (err) {
      if (!isAway) log.warn({ err }, 'Redis does not answer; until it does, this process counts rates for itself');
      isAway = true;
      askAgainAt = performance.now() + restMs;
      return own.take(clientKey, tokens);
    }
  };
  return {
    take: (clientKey, tokens) =>
      askAgainAt > performance.now() ? own.take(clientKey, tokens) : takeShared(clientKey, tokens),
  };
}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`No answer within ${ms} ms`)), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // nobody waits for it any longer
  }
}

import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Allowance, Rate } from './token-bucket.ts';

/**
 * One step in Redis, so that no two routers take the same token; by the clock of Redis, so that theirs may differ. The
 * key lives until the bucket is full again: then it is as good as none. Answers 0, or the milliseconds to wait.
 */
const script = `
local burst, perMs = tonumber(ARGV[1]), tonumber(ARGV[2]) / 1000
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = burst
if bucket[1] then tokens = math.min(burst, bucket[1] + math.max(0, now - bucket[2]) * perMs) end
local wait = 0
if tokens >= 1 then tokens = tokens - 1 else wait = math.ceil((1 - tokens) / perMs) end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', string.format('%.3f', now))
redis.call('PEXPIRE', KEYS[1], math.max(1, math.ceil((burst - tokens) / perMs)))
return wait
`;
const scriptHash = createHash('sha1').update(script).digest('hex');

const waitMs = z.number().int().nonnegative();

export async function takeFromRedis(redis: Redis, clientKey: string, { burst, perSecond }: Rate): Promise<Allowance> {
  const key = `agora:rate:${clientKey}`;
  const answer = await redis.evalsha(scriptHash, 1, key, burst, perSecond).catch((error: unknown) => {
    if (error instanceof Error && error.message.startsWith('NOSCRIPT')) {
      return redis.eval(script, 1, key, burst, perSecond);
    }
    throw error;
  });
  const retryAfterMs = waitMs.parse(answer);
  return retryAfterMs === 0 ? { ok: true } : { ok: false, retryAfterMs };
}

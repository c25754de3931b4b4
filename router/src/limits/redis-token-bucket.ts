import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Allowance, Rate } from './token-bucket.ts';

/**
 * One step in Redis, so that no two routers take the same token; by the clock of Redis, so that theirs may differ. As in
 * `TokenBuckets` the value is when the bucket will be full; then it is as good as none and gone. Answers 0, or the
 * milliseconds to wait.
 */
const script = `
local burst, msPerToken = tonumber(ARGV[1]), 1000 / tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local fullAt = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now) + msPerToken
local tooEarly = fullAt - now - burst * msPerToken
if tooEarly > 0.01 then return math.ceil(tooEarly) end
redis.call('SET', KEYS[1], string.format('%.3f', fullAt), 'PX', math.ceil(fullAt - now))
return 0
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

import { callFunction, takeToken } from '@agora/kit/edge';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Allowance, Rate } from './token-bucket.ts';

const waitMs = z.number().int().nonnegative();

/** Counts for all routers together, as `TokenBuckets` does for one. */
export async function takeFromRedis(
  redis: Redis,
  clientKey: string,
  { burst, perSecond }: Rate,
  tokens: number,
): Promise<Allowance> {
  const answer = await callFunction(redis, takeToken, [`agora:rate:${clientKey}`], [burst, perSecond, tokens]);
  const retryAfterMs = waitMs.parse(answer);
  return retryAfterMs === 0 ? { ok: true } : { ok: false, retryAfterMs };
}

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { Redis } from 'ioredis';
import { provisionRedis } from '@agora/kit/provision';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createRateLimiter } from '../../src/limits/rate/rate-limiter.ts';
import { TokenBuckets } from '../../src/limits/rate/token-bucket.ts';

const redisUrl = process.env['REDIS_URL'];
const log = createLog('router', 'silent');

function startBuckets(rate: { burst: number; perSecond: number }) {
  const clock = { now: 0 };
  return { clock, buckets: new TokenBuckets(rate, () => clock.now) };
}

describe('token buckets in this process', () => {
  it('let a burst through, then as many as refill, and say when to come again', () => {
    const { clock, buckets } = startBuckets({ burst: 3, perSecond: 2 });

    const burst = [1, 2, 3, 4].map(() => buckets.take('a'));
    clock.now += 499;
    const early = buckets.take('a');
    clock.now += 1;
    const later = buckets.take('a');

    expect(burst.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(burst[3]).toEqual({ ok: false, retryAfterMs: 500 });
    expect(early).toEqual({ ok: false, retryAfterMs: 1 });
    expect(later).toEqual({ ok: true });
  });

  it('count each client for itself', () => {
    const { buckets } = startBuckets({ burst: 1, perSecond: 1 });

    expect([buckets.take('a').ok, buckets.take('a').ok, buckets.take('b').ok]).toEqual([true, false, true]);
  });

  it('never hold more than the burst', () => {
    const { clock, buckets } = startBuckets({ burst: 2, perSecond: 100 });

    buckets.take('a');
    clock.now += 60_000;

    expect([1, 2, 3].map(() => buckets.take('a').ok)).toEqual([true, true, false]);
  });

  it('give several tokens or none, and all they hold for what takes more than that', () => {
    const { clock, buckets } = startBuckets({ burst: 4, perSecond: 1 });

    const taken = [3, 2, 1].map((tokens) => buckets.take('a', tokens));
    clock.now += 4_000;
    const full = [100, 1].map((tokens) => buckets.take('a', tokens));

    expect(taken).toEqual([{ ok: true }, { ok: false, retryAfterMs: 1_000 }, { ok: true }]);
    expect(full).toEqual([{ ok: true }, { ok: false, retryAfterMs: 1_000 }]);
  });

  it('are forgotten when they are full again', () => {
    const { clock, buckets } = startBuckets({ burst: 10, perSecond: 10 });

    for (let client = 0; client < 100; client += 1) buckets.take(`client ${client}`);
    clock.now += 1_000;
    for (let use = 0; use < 100; use += 1) buckets.take('a');

    expect(buckets.size).toBe(1);
  });

  it('are no more than so many in a flood of clients', () => {
    const { buckets } = startBuckets({ burst: 1, perSecond: 1 });

    for (let client = 0; client < 100_500; client += 1) buckets.take(`client ${client}`);

    expect(buckets.size).toBeLessThanOrEqual(100_000);
  });
});

describe('a rate limiter without Redis', () => {
  it('answers at once', () => {
    const { take } = createRateLimiter({ burst: 1, perSecond: 1, redis: undefined, log });

    expect(take('a')).toEqual({ ok: true });
    expect(take('a')).toMatchObject({ ok: false });
  });
});

const connect = () => new Redis(redisUrl ?? '', { maxRetriesPerRequest: 0 });

describe.skipIf(redisUrl === undefined)('a rate limiter over Redis', () => {
  beforeAll(() => provisionRedis(redisUrl ?? ''));

  it('counts for all routers together', async () => {
    const [here, there] = [connect(), connect()];
    const client = randomUUID();
    const options = { burst: 10, perSecond: 0.01, timeoutMs: 5_000, log };
    const [one, other] = [
      createRateLimiter({ ...options, redis: here }),
      createRateLimiter({ ...options, redis: there }),
    ];
    await Promise.all([here.ping(), there.ping()]);

    const takeOne = async (n: number) => (n % 2 ? one : other).take(client);
    const taken = await Promise.all(Array.from({ length: 30 }, (_, n) => takeOne(n)));
    const refused = await one.take(client);
    const life = await here.pttl(`agora:rate:${client}`);

    expect(taken.filter(({ ok }) => ok)).toHaveLength(10);
    expect(refused).toMatchObject({ ok: false });
    expect(refused.ok ? 0 : refused.retryAfterMs).toBeGreaterThan(90_000);
    expect(life).toBeGreaterThan(900_000);
    here.disconnect();
    there.disconnect();
  });

  it('takes several tokens or none, and all there are for what takes more than that', async () => {
    const redis = connect();
    const { take } = createRateLimiter({ burst: 4, perSecond: 0.01, timeoutMs: 5_000, redis, log });
    const [client, other] = [randomUUID(), randomUUID()];
    await redis.ping();

    const taken = [await take(client, 3), await take(client, 2), await take(client)];
    const full = [await take(other, 100), await take(other)];

    expect(taken.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(full.map(({ ok }) => ok)).toEqual([true, false]);
    redis.disconnect();
  });

  it('refills by the clock of Redis', async () => {
    const redis = connect();
    const { take } = createRateLimiter({ burst: 1, perSecond: 20, timeoutMs: 5_000, redis, log });
    const client = randomUUID();
    await redis.ping();

    const [first, second] = [await take(client), await take(client)];
    const later = await eventually(async () => {
      const allowance = await take(client);
      if (!allowance.ok) throw new Error('still empty');
      return allowance;
    });

    expect([first.ok, second.ok, later.ok]).toEqual([true, false, true]);
    redis.disconnect();
  });
});

describe.skipIf(redisUrl === undefined)('a rate limiter whose own event loop is late', () => {
  it('still counts in Redis, which has answered meanwhile, and complains of nobody', async () => {
    const redis = connect();
    const warn = vi.spyOn(log, 'warn');
    const { take } = createRateLimiter({ burst: 2, perSecond: 0.01, redis, log });
    const client = randomUUID();
    await redis.ping();

    const taken = take(client);
    stall(300);
    await taken;

    expect(warn).not.toHaveBeenCalled();
    expect(await redis.exists(`agora:rate:${client}`)).toBe(1);
    redis.disconnect();
  });
});

/** Lets nothing else of this process happen for so long. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

describe('a rate limiter whose Redis does not answer', () => {
  it('counts for itself after 50 ms, says so once, and then waits for nobody', async () => {
    // Takes connections and never says a word.
    const mute = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = z.object({ port: z.number() }).parse(mute.address());
    const redis = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: 0, enableReadyCheck: false });
    redis.on('error', () => undefined);
    const warn = vi.spyOn(log, 'warn');
    const { take } = createRateLimiter({ burst: 2, perSecond: 0.01, redis, log });

    const first = await take('a');
    const second = take('a');
    const third = take('a');

    expect(first).toEqual({ ok: true });
    expect(second).toEqual({ ok: true });
    expect(third).toMatchObject({ ok: false });
    expect(warn).toHaveBeenCalledOnce();
    redis.disconnect();
    mute.close();
  });
});

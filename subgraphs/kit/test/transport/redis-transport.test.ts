import { randomUUID } from 'node:crypto';
import type { CloudEvent } from '@agora/schema';
import { Redis } from 'ioredis';
import { beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/telemetry/log.ts';
import { provisionRedis } from '../../src/transport/redis/provision-redis.ts';
import { createRedisTransport } from '../../src/transport/redis/redis-transport.ts';
import { TransportTimeout } from '../../src/transport/transport-error.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { eventsOf } from './event-of.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { redisBench } from './redis-bench.ts';

const service = 'order';
const lane = shardOf('a');
const log = createLog('redis-test', 'silent');

/** A transport and, beside it, a look at the server's own data. */
function openBench(settings: { keepPerLane?: number } = {}) {
  const url = process.env['REDIS_URL'] ?? '';
  const prefix = `test-${randomUUID().slice(0, 8)}`;
  const resources = new AsyncDisposableStack();
  const server = resources.adopt(new Redis(url), (redis) => redis.disconnect());
  const transport = resources.use(
    createRedisTransport({
      url,
      prefix,
      log,
      instance: 'tested',
      principal: 'setup',
      groupsOf: () => ['quick', 'delivery'],
      leaseMs: 1_000,
      ...settings,
    }),
  );
  return {
    server,
    transport,
    stream: `${prefix}:events:{${service}}:${lane}`,
    cursor: `${prefix}:cursor:{${service}}:delivery:${lane}`,
    lease: `${prefix}:lease:{${service}}:delivery:${lane}`,
    requests: `${prefix}:messages:{${service}}:order.echo`,
    publish: (events: CloudEvent[]) => transport.publish(service, events),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

describe.skipIf(redisBench.unavailable())('the Redis transport', { timeout: 60_000 }, () => {
  beforeAll(() => provisionRedis(process.env['REDIS_URL'] ?? ''));

  it('removes old events beyond the number to keep, but none that a group has not acknowledged', async () => {
    await using bench = openBench({ keepPerLane: 10 });
    const [quick, slow] = [new Recorder(), new Recorder()];
    const blocked = Promise.withResolvers<undefined>();
    await bench.publish(eventsOf(['a'], 1, 300));
    await bench.transport.subscribe(service, 'quick', quick.handler());
    await bench.transport.subscribe(
      service,
      'delivery',
      slow.handler('only', () => (slow.count > 20 ? blocked.promise : Promise.resolve())),
    );
    await expect.poll(() => [quick.count, slow.count], patience).toEqual([300, 21]);

    await bench.publish(eventsOf(['a'], 301, 600));
    const whileBlocked = await bench.server.xlen(bench.stream);
    blocked.resolve(undefined);
    await expect.poll(() => slow.count, patience).toBe(600);
    const lengthAfterMore = async () => {
      await bench.publish(eventsOf(['a'], 601, 600 + 256));
      return bench.server.xlen(bench.stream);
    };

    expect(whileBlocked).toBe(600 - 20);
    await expect.poll(lengthAfterMore, patience).toBeLessThan(600);
    expect(slow.overtakings).toEqual([]);
  });

  it('hands out nothing more once another replica holds its lane', async () => {
    await using bench = openBench();
    const group = new Recorder();
    const atWork = Promise.withResolvers<undefined>();
    await bench.transport.subscribe(
      service,
      'delivery',
      group.handler('only', () => atWork.promise),
    );
    await bench.publish(eventsOf(['a'], 1, 3));
    await expect.poll(() => group.inHand, patience).toBe(1);

    await bench.server.set(bench.lease, 'another replica', 'PX', 2_000);
    atWork.resolve(undefined);
    await expect.poll(() => group.inHand, patience).toBe(0);
    const acknowledged = await bench.server.get(bench.cursor);
    const countBefore = group.deliveries.length;
    await expect.poll(() => group.numbersOf('a'), patience).toEqual([1, 1, 2, 3]);

    expect(countBefore).toBe(1);
    expect(acknowledged).toBeNull();
    expect(group.overtakings).toEqual([]);
  });

  it('leaves out what is no event', async () => {
    await using bench = openBench();
    const group = new Recorder();
    await bench.server.xadd(bench.stream, '*', 'event', '{"specversion":"0.3"}');
    await bench.server.xadd(bench.stream, '*', 'event', 'nonsense');
    await bench.publish(eventsOf(['a'], 1, 1));

    await bench.transport.subscribe(service, 'delivery', group.handler());

    await expect.poll(() => group.numbersOf('a'), patience).toEqual([1]);
  });

  it('begins with no request that lay there for longer than its caller waits', async () => {
    await using bench = openBench();
    const seen: unknown[] = [];
    const ask = (data: string, timeoutMs: number) =>
      bench.transport.request(service, { id: randomUUID(), type: 'order.echo', data, timeoutMs });
    const [lost, kept] = [ask('lost', 200).catch((error: unknown) => error), ask('kept', 20_000)];
    await expect(lost).resolves.toBeInstanceOf(TransportTimeout);

    await bench.transport.serve(service, ['order.echo'], ({ data }) => Promise.resolve(seen.push(data)));

    await expect(kept).resolves.toBe(1);
    expect(seen).toEqual(['kept']);
  });

  it('keeps no request that nobody took in time', async () => {
    await using bench = openBench();
    const request = { id: randomUUID(), type: 'order.echo', data: 'lost', timeoutMs: 300 };

    const answer = bench.transport.request(service, request).catch((error: unknown) => error);
    await expect.poll(() => bench.server.llen(bench.requests), patience).toBe(1);

    await expect(answer).resolves.toBeInstanceOf(TransportTimeout);
    await expect.poll(() => bench.server.exists(bench.requests), patience).toBe(0);
  });
});

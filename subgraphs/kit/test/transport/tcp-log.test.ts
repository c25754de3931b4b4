import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createTcpTransport } from '../../src/transport/tcp/tcp-transport.ts';
import { benchPeer } from './bench-peer.ts';
import { eventsOf, subjects } from './event-of.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { anyPort, startTcpBench, tcpBench } from './tcp-bench.ts';
import { benchService } from './transport-bench.ts';

const log = pino({ level: 'silent' });

describe.skipIf(tcpBench.unavailable())('a log that is served over TCP', { timeout: 60_000 }, () => {
  it('is served by another process of the publisher when the first is gone', async () => {
    await using bench = await startTcpBench();
    await using second = await bench.openHost(anyPort);
    await using first = await bench.openHost(anyPort);
    const reached = { url: first.url };
    const group = new Recorder();
    await using consumer = await createTcpTransport({
      log,
      identity: benchPeer('delivery'),
      instance: 'consumer',
      urlOf: () => reached.url,
    });
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const orders = subjects(2);
    await bench.publish(eventsOf(orders, 1, 5));
    await expect.poll(() => group.count, patience).toBe(orders.length * 5);

    reached.url = second.url;
    await first[Symbol.asyncDispose]();
    await bench.publish(eventsOf(orders, 6, 10));

    await expect.poll(() => group.count, patience).toBe(orders.length * 10);
    expect(group.deliveries).toHaveLength(orders.length * 10);
    expect(group.overtakings).toEqual([]);
  });

  it('is served by one process of the publisher at a time, each shard to one member of a group', async () => {
    await using bench = await startTcpBench();
    await using left = await bench.openHost(anyPort);
    await using right = await bench.openHost(anyPort);
    const group = new Recorder();
    const join = (url: URL | undefined, instance: string) =>
      createTcpTransport({ log, identity: benchPeer('delivery'), instance, urlOf: () => url });
    await using one = await join(left.url, 'one');
    await using two = await join(right.url, 'two');
    await one.subscribe(benchService, 'delivery', group.handler('one'));
    await two.subscribe(benchService, 'delivery', group.handler('two'));
    const orders = subjects(2);

    await bench.publish(eventsOf(orders, 1, 10));

    await expect.poll(() => group.count, patience).toBe(orders.length * 10);
    expect(group.deliveries).toHaveLength(orders.length * 10);
    expect(group.overtakings).toEqual([]);
  });

  it('goes on in order when the connection that holds its claims is lost', async () => {
    await using bench = await startTcpBench();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const orders = subjects(2);
    await bench.publish(eventsOf(orders, 1, 50));
    await expect.poll(() => group.count, patience).toBeGreaterThan(100);

    const [ended] = await bench.database.db.execute(sql`
      select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
      where datname = current_database() and application_name = 'agora claims'`);
    await bench.publish(eventsOf(orders, 51, 60));

    await expect.poll(() => group.count, patience).toBe(orders.length * 60);
    expect(ended).toEqual({ count: 1 });
    expect(group.overtakings).toEqual([]);
  });
});

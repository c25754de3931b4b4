import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { shardOf } from '../../src/transport/shard.ts';
import { eventsOf, subjects } from './event-of.ts';
import { patience } from './patience.ts';
import { publishForSure } from './publish-for-sure.ts';
import { Recorder } from './recorder.ts';
import { type BenchKind, benchMessage, benchService } from './transport-bench.ts';

export function survivesLossOfData(kind: BenchKind): void {
  it('goes on by itself when all that the broker kept is gone', async () => {
    await using bench = await kind.start();
    await bench.serve(({ data }) => Promise.resolve(data));
    const [group, watched] = [new Recorder(), new Set<string>()];
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    consumer.watch(benchService, {
      onEvent: ({ id }) => watched.add(id),
      onLive: () => undefined,
      onLost: () => undefined,
    });
    const ask = (data: string, timeoutMs: number) =>
      consumer.request(benchService, { id: randomUUID(), type: benchMessage, data, timeoutMs });
    const orders = subjects(2);
    await bench.publish(eventsOf(orders, 1, 3));
    await expect.poll(() => group.count, patience).toBe(orders.length * 3);
    await ask('before', 10_000);

    await bench.loseData();
    await publishForSure(bench, eventsOf(orders, 4, 5));

    await expect.poll(() => group.count, patience).toBe(orders.length * 5);
    expect(group.overtakings).toEqual([]);
    await expect.poll(() => ask('after', 3_000).catch(() => 'late'), patience).toBe('after');
    // A watcher that is still on its way back is told nothing of what it missed.
    const seen = new Set(watched);
    let sequence = 6;
    const isWatchingAgain = async () => {
      await bench.publish(eventsOf(orders, sequence, sequence));
      sequence += 1;
      return !watched.isSubsetOf(seen);
    };
    await expect.poll(isWatchingAgain, patience).toBe(true);
  });

  it('goes on by itself when the broker comes back with an empty disk', async () => {
    await using bench = await kind.start({ ownServer: true });
    await bench.serve(({ data }) => Promise.resolve(data));
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const ask = (data: string) =>
      consumer.request(benchService, { id: randomUUID(), type: benchMessage, data, timeoutMs: 2_000 });
    const orders = subjects(2);
    await bench.publish(eventsOf(orders, 1, 3));
    await expect.poll(() => group.count, patience).toBe(orders.length * 3);

    await bench.loseDisk();
    await publishForSure(bench, eventsOf(orders, 4, 5));

    await expect.poll(() => group.count, patience).toBe(orders.length * 5);
    expect(group.overtakings).toEqual([]);
    await expect.poll(() => ask('after').catch(() => 'late'), patience).toBe('after');
  });

  it('tells which lanes never held an event, so that what was lost can be published again', async () => {
    await using bench = await kind.start();
    await bench.publish(eventsOf(['a'], 1, 1));
    const filled = await bench.emptyLanes();

    await bench.loseData();
    const isLost = () => bench.emptyLanes().then((lanes) => lanes.includes(shardOf('a')));

    expect(filled).not.toContain(shardOf('a'));
    await expect.poll(() => isLost().catch(() => 'not known'), patience).toBe(kind.kind !== 'tcp');
  });
}

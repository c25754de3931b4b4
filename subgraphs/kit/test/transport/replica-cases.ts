import { expect, it } from 'vitest';
import { startConsumerProcess } from './consumer-process-handle.ts';
import { EffectTable } from './effect-table.ts';
import { eventOf, eventsOf, subjects } from './event-of.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { type BenchKind, benchService } from './transport-bench.ts';

export function sharesWorkAmongReplicas(kind: BenchKind): void {
  it('lets the replicas of a group share events, each given to one of them', async () => {
    await using bench = await kind.start();
    const [settling, group] = [new Recorder(), new Recorder()];
    for (const replica of ['left', 'right']) {
      const before = settling.handler(replica);
      const after = group.handler(replica);
      const consumer = await bench.open(replica);
      await consumer.subscribe(benchService, 'delivery', (event) => (isSettled ? after(event) : before(event)));
    }
    let isSettled = false;
    const isShared = () => new Set(settling.deliveries.slice(-16).map(({ replica }) => replica)).size === 2;
    for (let sent = 8; !isShared(); sent += 8) {
      await bench.publish(eventsOf(subjects(1), 1, 1));
      await expect.poll(() => settling.count, patience).toBe(sent);
    }
    isSettled = true;
    const events = eventsOf(subjects(4), 1, 10);

    await bench.publish(events);

    await expect.poll(() => group.count, patience).toBe(events.length);
    expect(group.deliveries).toHaveLength(events.length);
    expect(group.overtakings).toEqual([]);
    expect([group.countOf('left'), group.countOf('right')]).not.toContain(0);
  });

  it('hands the work of a replica that leaves to the others, in order', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const [leaving, staying] = [await bench.open('leaving'), await bench.open('staying')];
    await leaving.subscribe(benchService, 'delivery', group.handler('leaving'));
    const orders = subjects(2);
    await bench.publish(eventsOf(orders, 1, 20));
    await expect.poll(() => group.count, patience).toBeGreaterThan(orders.length);

    await staying.subscribe(benchService, 'delivery', group.handler('staying'));
    await leaving[Symbol.asyncDispose]();
    await bench.publish(eventsOf(orders, 21, 40));

    await expect.poll(() => group.count, patience).toBe(orders.length * 40);
    expect(group.overtakings).toEqual([]);
    expect(group.countOf('staying')).toBeGreaterThanOrEqual(orders.length * 20);
  });

  it('finishes what it has in hand when it closes, and loses and repeats nothing', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const atWork = Promise.withResolvers<undefined>();
    const [first, second] = [await bench.open('first'), await bench.open('second')];
    await first.subscribe(
      benchService,
      'delivery',
      group.handler('first', () => atWork.promise),
    );
    const events = eventsOf(subjects(1), 1, 3);
    await bench.publish(events);
    await expect.poll(() => group.inHand, patience).toBe(8);

    const closed = first[Symbol.asyncDispose]();
    atWork.resolve(undefined);
    await closed;
    const doneByFirst = group.count;
    await second.subscribe(benchService, 'delivery', group.handler('second'));

    await expect.poll(() => group.count, patience).toBe(events.length);
    expect(group.countOf('first')).toBe(doneByFirst);
    expect(group.deliveries).toHaveLength(events.length);
    expect(group.overtakings).toEqual([]);
  });

  it('gives an event again when its replica is killed between the effect and the acknowledgement', async () => {
    await using bench = await kind.start();
    await using effects = await EffectTable.create();
    const group = new Recorder();
    await using victim = await startConsumerProcess({
      kind: kind.kind,
      address: bench.address,
      databaseUrl: effects.databaseUrl,
    });
    const events = [1, 2, 3].map((n) => eventOf('a', n));
    await bench.publish(events);
    await expect.poll(() => effects.writers(), patience).toEqual({ [events[0]?.id ?? '']: 'victim' });

    victim.kill();
    const survivor = await bench.open('survivor');
    await survivor.subscribe(
      benchService,
      'delivery',
      group.handler('survivor', (event) => effects.write(event.id, 'survivor')),
    );

    await expect.poll(() => group.numbersOf('a'), patience).toEqual([1, 2, 3]);
    expect(Object.values(await effects.writers())).toEqual(['victim', 'survivor', 'survivor']);
  });
}

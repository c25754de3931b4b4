import type { CloudEvent } from '@agora/schema';
import { expect, it } from 'vitest';
import type { EventWatcher, Transport } from '../../src/transport/transport.ts';
import { eventOf, eventsOf, subjects } from './event-of.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { type BenchKind, benchService } from './transport-bench.ts';

/** What one watcher was told, in its order. */
class Watcher implements EventWatcher {
  readonly events: CloudEvent[] = [];
  readonly turns: ('live' | 'lost')[] = [];

  onEvent(event: CloudEvent): void {
    this.events.push(event);
  }

  onLive(): void {
    this.turns.push('live');
  }

  onLost(): void {
    this.turns.push('lost');
  }

  get count(): number {
    return new Set(this.events.map(({ id }) => id)).size;
  }
}

async function watch(transport: Transport) {
  const watcher = new Watcher();
  const watching = transport.watch(benchService, watcher);
  await expect.poll(() => watcher.turns, patience).toEqual(['live']);
  return { watcher, watching };
}

export function tellsWatchers(kind: BenchKind): void {
  it('tells a watcher what is published from now on, and nothing of before', async () => {
    await using bench = await kind.start();
    const orders = subjects(1);
    const group = new Recorder();
    const process = await bench.open('watcher');
    await process.subscribe(benchService, 'delivery', group.handler());
    await bench.publish(eventsOf(orders, 1, 2));
    await expect.poll(() => group.count, patience).toBe(orders.length * 2);
    const { watcher } = await watch(process);
    const events = eventsOf(orders, 3, 4);

    await bench.publish(events);

    await expect.poll(() => watcher.count, patience).toBe(events.length);
    expect(new Set(watcher.events.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)));
    expect(watcher.events).toContainEqual(events[0]);
  });

  it('tells each watcher all events, in the order of each subject, and takes none from a group', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const [one, two] = [await bench.open('one'), await bench.open('two')];
    await one.subscribe(benchService, 'delivery', group.handler());
    const watchers = [await watch(one), await watch(one), await watch(two)].map(({ watcher }) => watcher);
    const orders = subjects(2);

    for (let n = 1; n <= 20; n += 5) await bench.publish(eventsOf(orders, n, n + 4));

    const all = orders.length * 20;
    await expect
      .poll(() => [group.count, ...watchers.map(({ count }) => count)], patience)
      .toEqual([all, all, all, all]);
    for (const { events } of watchers) {
      for (const order of orders) {
        const numbers = events.filter(({ subject }) => subject === order).map(({ data }) => data);
        expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => ({ n: at + 1 })));
      }
    }
  });

  it('tells nothing more to a watcher that has left', async () => {
    await using bench = await kind.start();
    const process = await bench.open('watcher');
    const [leaving, staying] = [await watch(process), await watch(process)];

    await leaving.watching[Symbol.asyncDispose]();
    await bench.publish([eventOf('a', 1)]);

    await expect.poll(() => staying.watcher.count, patience).toBe(1);
    expect(leaving.watcher.events).toEqual([]);
    expect(leaving.watcher.turns).toEqual(['live', 'lost']);
  });

  it('tells a watcher when it may have missed something, and goes on after a restart', async () => {
    await using bench = await kind.start({ ownServer: true });
    const { watcher } = await watch(await bench.open('watcher'));
    const published: CloudEvent[] = [];
    const hasHeard = ({ id }: CloudEvent) => watcher.events.some((event) => event.id === id);

    await bench.restartBroker();
    await expect
      .poll(async () => {
        const event = eventOf('a', published.length + 1);
        const isPublished = await bench.publish([event]).then(
          () => true,
          () => false,
        );
        if (isPublished) published.push(event);
        return published.some(hasHeard);
      }, patience)
      .toBe(true);

    expect(watcher.turns.at(-1)).toBe('live');
    const [first] = published.filter(hasHeard);
    const isWithoutGap = published.findIndex((event) => event === first) === 0;
    expect(isWithoutGap || watcher.turns.includes('lost')).toBe(true);
  });
}

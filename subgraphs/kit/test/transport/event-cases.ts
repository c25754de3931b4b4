import { expect, it } from 'vitest';
import { maxPayloadBytes } from '../../src/transport/payload.ts';
import { shardCount } from '../../src/transport/shard.ts';
import { eventOf, eventsOf, subjects } from './event-of.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { type BenchKind, benchService } from './transport-bench.ts';

export function deliversEvents(kind: BenchKind): void {
  it('delivers an event as it was published', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const event = { ...eventOf('a', 1), traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };

    await bench.publish([event]);

    await expect.poll(() => group.events, patience).toEqual([event]);
  });

  it('keeps letters of all alphabets, in data and in subjects', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const events = ['smörgås.* >', '注文 42', 'طلب', '🛒\u2028\ufeff'].map((text) => eventOf(text, 1, { text }));

    await bench.publish(events);

    await expect.poll(() => group.events.toSorted((a, b) => a.id.localeCompare(b.id)), patience).toEqual(events);
  });

  it('delivers the events of a subject in the order in which they were published', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const orders = subjects(3);

    for (let n = 1; n <= 20; n += 5) await bench.publish(eventsOf(orders, n, n + 4));

    await expect.poll(() => group.count, patience).toBe(orders.length * 20);
    expect(group.overtakings).toEqual([]);
    expect(group.deliveries).toHaveLength(orders.length * 20);
  });

  it('gives every group all events', async () => {
    await using bench = await kind.start();
    const [delivery, payment] = [new Recorder(), new Recorder()];
    const consumers = [await bench.open('first'), await bench.open('second', 'payment')] as const;
    await consumers[0].subscribe(benchService, 'delivery', delivery.handler());
    await consumers[1].subscribe(benchService, 'payment', payment.handler());
    const events = eventsOf(subjects(2), 1, 3);

    await bench.publish(events);

    await expect.poll(() => [delivery.count, payment.count], patience).toEqual([events.length, events.length]);
    expect([...delivery.overtakings, ...payment.overtakings]).toEqual([]);
  });

  it('replays all there is to a group that is new, and only the rest to one that comes back', async () => {
    await using bench = await kind.start();
    const [old, young] = [new Recorder(), new Recorder()];
    const orders = subjects(1);
    await bench.publish(eventsOf(orders, 1, 3));
    const first = await bench.open('first');
    await first.subscribe(benchService, 'delivery', old.handler());
    await expect.poll(() => old.count, patience).toBe(orders.length * 3);
    await first[Symbol.asyncDispose]();

    await bench.publish(eventsOf(orders, 4, 5));
    const [second, other] = [await bench.open('second'), await bench.open('other', 'payment')];
    await second.subscribe(benchService, 'delivery', old.handler());
    await other.subscribe(benchService, 'payment', young.handler());

    await expect.poll(() => [old.count, young.count], patience).toEqual([orders.length * 5, orders.length * 5]);
    expect(old.deliveries).toHaveLength(orders.length * 5);
    expect([...old.overtakings, ...young.overtakings]).toEqual([]);
  });

  it('gives a rejected event again before anything else of its subject, while other subjects go on', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const [bad = '', ...good] = subjects(1);
    const isBlocked = () =>
      group.numbersOf(bad).length < 3 || good.some((subject) => !group.numbersOf(subject).includes(3));
    const consumer = await bench.open('consumer');
    await consumer.subscribe(
      benchService,
      'delivery',
      group.handler('only', ({ subject }) =>
        subject === bad && isBlocked() ? Promise.reject(new Error('the database is away')) : Promise.resolve(),
      ),
    );

    await bench.publish(eventsOf([bad, ...good], 1, 3));

    await expect.poll(() => group.numbersOf(bad).slice(-2), patience).toEqual([2, 3]);
    expect(new Set(group.numbersOf(bad).slice(0, -2))).toEqual(new Set([1]));
    expect(group.overtakings).toEqual([]);
  });

  it('holds back what a slow handler cannot take', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const slow = Promise.withResolvers<undefined>();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(
      benchService,
      'delivery',
      group.handler('only', () => slow.promise),
    );
    const events = eventsOf(subjects(4), 1, 10);

    await bench.publish(events);
    await expect.poll(() => group.inHand, patience).toBe(shardCount);
    slow.resolve(undefined);

    await expect.poll(() => group.count, patience).toBe(events.length);
    expect(group.mostInHand).toBe(shardCount);
    expect(group.overtakings).toEqual([]);
  });

  it('carries an event up to the limit and refuses a larger one', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const envelopeBytes = Buffer.byteLength(JSON.stringify(eventOf('a', 1, { text: '' })));
    const largest = eventOf('a', 1, { text: 'x'.repeat(maxPayloadBytes - envelopeBytes) });
    const tooLarge = eventOf('a', 2, { text: 'x'.repeat(maxPayloadBytes - envelopeBytes + 1) });

    await bench.publish([largest]);
    const refused = bench.publish([tooLarge]);

    await expect(refused).rejects.toMatchObject({ code: 'TRANSPORT_PAYLOAD_TOO_LARGE' });
    await expect.poll(() => group.events, patience).toEqual([largest]);
  });

  it('carries 10,000 events without loss and in order', async () => {
    await using bench = await kind.start();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const orders = subjects(25);

    for (let n = 1; n <= 50; n += 5) await bench.publish(eventsOf(orders, n, n + 4));

    await expect.poll(() => group.deliveries.length, patience).toBeGreaterThanOrEqual(10_000);
    await expect.poll(() => group.count, patience).toBe(10_000);
    expect(group.overtakings).toEqual([]);
  });
}

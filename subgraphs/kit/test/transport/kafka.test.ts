import { setTimeout as work } from 'node:timers/promises';
import type { CloudEvent } from '@agora/schema';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { kafkaAddress } from '../../src/transport/kafka/kafka-address.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { eventOf, eventsOf, subjects } from './event-of.ts';
import { kafkaBench } from './kafka-bench.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import { benchService } from './transport-bench.ts';

describe.skipIf(kafkaBench.unavailable())('Kafka', { timeout: 60_000 }, () => {
  it('publishes more of a subject at once than the broker takes in one batch', async () => {
    await using bench = await kafkaBench.start();
    const group = new Recorder();
    const consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const large = Array.from({ length: 12 }, (_, i) => eventOf('a', i + 1, { text: 'x'.repeat(300_000) }));

    await bench.publish(large);

    await expect.poll(() => group.ids, patience).toEqual(large.map(({ id }) => id));
  });

  it('repeats nothing and overtakes nothing while replicas come and go under load', async () => {
    await using bench = await kafkaBench.start();
    const group = new Recorder();
    const orders = subjects(2);
    const flow = { published: 0, isOver: false };
    const publishing = async () => {
      for (let n = 1; !flow.isOver; n += 5) {
        const events = eventsOf(orders, n, n + 4);
        await bench.publish(events);
        flow.published += events.length;
        await expect.poll(() => group.count, patience).toBeGreaterThan(flow.published - 200);
      }
    };
    const enter = async (name: string) => {
      const replica = await bench.open(name);
      await replica.subscribe(
        benchService,
        'delivery',
        group.handler(name, () => work(Math.random() * 4)),
      );
      const seen = group.count;
      await expect.poll(() => group.count, patience).toBeGreaterThan(seen + 100);
      return replica;
    };

    const published = publishing();
    const first = await enter('first');
    const second = await enter('second');
    await first[Symbol.asyncDispose]();
    await enter('third');
    await second[Symbol.asyncDispose]();
    flow.isOver = true;
    await published;

    await expect.poll(() => group.count, patience).toBe(flow.published);
    expect(group.deliveries).toHaveLength(flow.published);
    expect(group.overtakings).toEqual([]);
    expect(group.countOf('third')).toBeGreaterThan(0);
  });

  it('says of an event that the broker has a smaller limit for that it will never be taken', async () => {
    await using bench = await kafkaBench.start();
    const { url, prefix } = bench.address;
    await bench.publish([eventOf('a', 1)]);
    const admin = new Kafka({ ...kafkaAddress(url), logLevel: logLevel.NOTHING }).admin();
    const resource = { type: ConfigResourceTypes.TOPIC, name: `${prefix}.events.${benchService}` };
    const configEntries = [{ name: 'max.message.bytes', value: '10000' }];
    await admin.connect();
    await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
    await admin.disconnect();

    const outcomeOf = (event: CloudEvent) =>
      bench.publish([event]).then(
        () => 'taken',
        (error: unknown) => error,
      );

    // A broker goes by its new limit a moment after it was told.
    await expect
      .poll(() => outcomeOf(eventOf('a', 2, { text: 'x'.repeat(20_000) })), patience)
      .toMatchObject({ code: 'TRANSPORT_EVENT_REFUSED' });
    await expect(bench.publish([eventOf('a', 2)])).resolves.toBeUndefined();
  });

  it('passes over what is no event', async () => {
    await using bench = await kafkaBench.start();
    const group = new Recorder();
    const { url, prefix } = bench.address;
    await using consumer = await bench.open('consumer');
    await consumer.subscribe(benchService, 'delivery', group.handler());
    const stranger = new Kafka({ ...kafkaAddress(url), logLevel: logLevel.NOTHING }).producer();
    const event = eventOf('a', 1);

    await stranger.connect();
    const messages = ['{', '{"id":1}', null].map((value) => ({ value, partition: shardOf(event.subject) }));
    await stranger.send({ topic: `${prefix}.events.${benchService}`, messages });
    await stranger.disconnect();
    await bench.publish([event]);

    await expect.poll(() => group.events, patience).toEqual([event]);
  });
});

import { Kafka, logLevel } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { kafkaAddress } from '../../src/transport/kafka/kafka-address.ts';
import { type BenchMember, urlOf } from './bench-identities.ts';
import { kafkaBench } from './kafka-bench.ts';

/** A bench, and bare clients of its server with the credentials of one of its members. */
async function start() {
  const opened = new AsyncDisposableStack();
  const bench = opened.use(await kafkaBench.start());
  const { url, prefix } = bench.address;
  const clientOf = (address: Partial<ReturnType<typeof kafkaAddress>>) =>
    new Kafka({ ...kafkaAddress(url), ...address, logLevel: logLevel.NOTHING, retry: { retries: 0 } });
  const as = (member: BenchMember) => clientOf(kafkaAddress(urlOf(member, url)));
  const admin = async (kafka: Kafka) => {
    const client = kafka.admin();
    await client.connect();
    return opened.adopt(client, () => client.disconnect());
  };
  const send = async (kafka: Kafka, topic: string) => {
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    opened.defer(() => producer.disconnect());
    return producer.send({ topic, messages: [{ value: '{}' }] });
  };
  const join = async (kafka: Kafka, groupId: string, topic: string) => {
    const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false });
    await consumer.connect();
    opened.defer(() => consumer.disconnect());
    const crashed = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    });
    crashed.catch(() => undefined);
    await consumer.subscribe({ topic });
    await consumer.run({ eachMessage: () => Promise.resolve() });
    return crashed;
  };
  return { prefix, as, admin, send, join, clientOf, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

describe.skipIf(kafkaBench.unavailable())('on Kafka', () => {
  it('nobody gets in without a password, or with a wrong one', async () => {
    await using shop = await start();
    const guest = shop.clientOf({ sasl: undefined as never });
    const guesser = shop.clientOf({ sasl: { mechanism: 'scram-sha-256', username: 'order', password: 'guessed' } });

    await expect(shop.admin(guest).then((admin) => admin.listTopics())).rejects.toThrow();
    await expect(shop.admin(guesser)).rejects.toThrow(/SASL/);
  });

  it('a service cannot publish or ask for others, and makes no topics but its own', async () => {
    await using shop = await start();
    const review = shop.as('review');
    const admin = await shop.admin(review);
    const topic = (name: string) => `${shop.prefix}.events.${name}`;

    await expect(shop.send(review, topic('order'))).rejects.toThrow(/authoriz/i);
    await expect(shop.send(review, `${shop.prefix}.requests.order.echo`)).rejects.toThrow(/authoriz/i);
    await expect(shop.send(review, `${shop.prefix}.replies.delivery`)).rejects.toThrow(/authoriz/i);
    await expect(admin.createTopics({ topics: [{ topic: topic('mine') }] })).rejects.toThrow('Topic creation errors');
    await expect(admin.deleteTopics({ topics: [topic('order')] })).rejects.toThrow(/authoriz/i);
    // Not waiting for leaders: kafkajs gives up when it looks before the broker knows what its controller made.
    const own = { topics: [{ topic: topic('review') }], waitForLeaders: false };
    await expect(admin.createTopics(own)).resolves.toBe(true);
    await expect(admin.deleteTopics({ topics: [topic('review')] })).rejects.toThrow(/authoriz/i);
  });

  it('a service sees only the topics that it writes or reads, and reads only as itself', async () => {
    await using shop = await start();
    const { prefix } = shop;
    const topic = `${prefix}.events.order`;

    await expect((await shop.admin(shop.as('review'))).listTopics()).resolves.not.toContain(topic);
    await expect(shop.join(shop.as('review'), `${prefix}.review.order`, topic)).rejects.toThrow(/authoriz/i);
    await expect(shop.join(shop.as('payment'), `${prefix}.delivery.order`, topic)).rejects.toThrow(/group coordinator/);
  });
});

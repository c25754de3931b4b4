import { connect, type Socket } from 'node:net';
import { type Consumer, Kafka, logLevel } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { createLog, type Log } from '../../src/telemetry/log.ts';
import { Outage } from '../../src/telemetry/outage.ts';
import { kafkaAddress } from '../../src/transport/kafka/kafka-address.ts';
import { createKafkaClient } from '../../src/transport/kafka/kafka-client.ts';
import type { KafkaContext } from '../../src/transport/kafka/kafka-context.ts';
import { subscribeToEvents } from '../../src/transport/kafka/subscribe-to-events.ts';
import { eventTopic, Topics } from '../../src/transport/kafka/topics.ts';
import { urlOf } from './bench-identities.ts';
import { eventsOf, subjects } from './event-of.ts';
import { kafkaBench } from './kafka-bench.ts';
import { patience } from './patience.ts';
import { publishForSure } from './publish-for-sure.ts';
import { Recorder } from './recorder.ts';
import { benchService } from './transport-bench.ts';

const joinGroup = 11;

/** Connections that break as a member asks to join a group, as often as is said. */
class BrokenJoinings {
  left = 0;

  readonly open = (address: { host: string; port: number; onConnect: () => void }): Socket => {
    const socket = connect(address, () => address.onConnect());
    const write = socket.write.bind(socket);
    // A request begins with its length in four bytes, then what is asked in two.
    socket.write = (request: string | Uint8Array, ...rest: never[]) => {
      if (this.left === 0 || typeof request === 'string' || Buffer.from(request).readInt16BE(4) !== joinGroup) {
        return write(request, ...rest);
      }
      this.left -= 1;
      socket.destroy(new Error('the connection broke'));
      return false;
    };
    return socket;
  };
}

/** Waits for a topic that is away: a member that looks for it joins again once it is back. */
class PatientTopics extends Topics {
  looks = 0;

  override async look(name: string): Promise<void> {
    this.looks += 1;
    await expect
      .poll(
        () =>
          super.look(name).then(
            () => 'there',
            () => 'away',
          ),
        patience,
      )
      .toBe('there');
  }
}

type Bench = Awaited<ReturnType<typeof kafkaBench.start>>;

const clientOf = (bench: Bench, clientId: string, log: Log) =>
  createKafkaClient({ url: urlOf('delivery', bench.address.url), clientId, log });

const contextOf = (
  bench: Bench,
  log: Log,
  { instance, ...more }: Pick<KafkaContext, 'instance' | 'sessionTimeoutMs'> & Partial<KafkaContext>,
): KafkaContext => ({
  kafka: () => clientOf(bench, instance, log),
  topics: new Topics(clientOf(bench, 'topics', log)),
  log,
  outage: new Outage({ log, what: 'working with Kafka' }),
  prefix: bench.address.prefix,
  principal: 'delivery',
  instance,
  ...more,
});

/** A member of the group that has taken three events of each order. */
async function startMember(bench: Bench, context: KafkaContext) {
  const group = new Recorder();
  const orders = subjects(1);
  await bench.publish(eventsOf(orders, 1, 3));
  const member = subscribeToEvents(context, benchService, 'delivery', group.handler());
  await member.joined;
  await expect.poll(() => group.count, patience).toBe(3 * orders.length);
  return { group, orders, member, [Symbol.asyncDispose]: () => member[Symbol.asyncDispose]() };
}

describe.skipIf(kafkaBench.unavailable())('A member of a Kafka group', { timeout: 60_000 }, () => {
  it.each([1, 7])('takes events again when joining again has failed, %i in a row', async (failures) => {
    await using bench = await kafkaBench.start();
    const log = createLog('kafka-joining', 'silent');
    const joinings = new BrokenJoinings();
    const kafka = () =>
      new Kafka({
        ...kafkaAddress(urlOf('delivery', bench.address.url)),
        clientId: 'joining',
        logLevel: logLevel.NOTHING,
        retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 15 },
        socketFactory: joinings.open,
      });
    const topics = new PatientTopics(clientOf(bench, 'topics', log));
    const context = contextOf(bench, log, { instance: 'joining', sessionTimeoutMs: 6_000, kafka, topics });
    await using started = await startMember(bench, context);
    const { group, orders } = started;

    const looks = topics.looks;
    joinings.left = failures;
    const admin = new Kafka({ ...kafkaAddress(bench.address.url), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [eventTopic(bench.address.prefix, benchService).name] });
    await admin.disconnect();
    await expect.poll(() => topics.looks, patience).toBeGreaterThan(looks);
    await publishForSure(bench, eventsOf(orders, 4, 5));
    await expect.poll(() => joinings.left, patience).toBe(0);

    await expect.poll(() => group.count, patience).toBe(5 * orders.length);
  });

  it('joins again, and takes what waits, when it has stood still without a reason', async () => {
    await using bench = await kafkaBench.start();
    const lines: string[] = [];
    const log = createLog('kafka-joining', 'warn', { write: (line) => lines.push(line) });
    const consumers: Consumer[] = [];
    const kafka = () => {
      const client = clientOf(bench, 'standing', log);
      const create = client.consumer.bind(client);
      client.consumer = (config) => {
        const consumer = create(config);
        consumers.push(consumer);
        return consumer;
      };
      return client;
    };
    await using started = await startMember(
      bench,
      contextOf(bench, log, { instance: 'standing', sessionTimeoutMs: 2_000, kafka }),
    );
    const { group, orders, member } = started;
    const before = member.problems;

    consumers[0]?.pause([{ topic: eventTopic(bench.address.prefix, benchService).name }]);
    await bench.publish(eventsOf(orders, 4, 5));

    await expect.poll(() => group.count, patience).toBe(5 * orders.length);
    expect(before).toEqual([]);
    expect(group.overtakings).toEqual([]);
    expect(group.deliveries).toHaveLength(5 * orders.length);
    expect(lines.filter((line) => line.includes('it takes nothing of what waits'))).toHaveLength(1);
    await expect.poll(() => member.problems, patience).toEqual([]);
  });

  it('leaves a member in peace that has nothing to take, or takes long for it', async () => {
    await using bench = await kafkaBench.start();
    const lines: string[] = [];
    const log = createLog('kafka-joining', 'warn', { write: (line) => lines.push(line) });
    const context = contextOf(bench, log, { instance: 'resting', sessionTimeoutMs: 1_000 });
    const group = new Recorder();
    const gate = Promise.withResolvers<undefined>();
    const { promise: atWork, resolve: begin } = Promise.withResolvers<undefined>();
    await bench.publish(eventsOf(['a'], 1, 3));
    const handle = group.handler('only', async () => {
      begin(undefined);
      await gate.promise;
    });
    await using member = subscribeToEvents(context, benchService, 'delivery', handle);
    await atWork;

    const since = performance.now();
    await expect.poll(() => performance.now() - since, patience).toBeGreaterThan(4_000);
    gate.resolve(undefined);
    await expect.poll(() => group.numbersOf('a'), patience).toEqual([1, 2, 3]);
    await expect.poll(() => performance.now() - since, patience).toBeGreaterThan(8_000);

    expect(lines.filter((line) => line.includes('will join again'))).toEqual([]);
    expect(member.problems).toEqual([]);
  });
});

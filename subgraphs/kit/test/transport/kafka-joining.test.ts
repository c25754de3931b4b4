import { connect, type Socket } from 'node:net';
import { Kafka, logLevel } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/telemetry/log.ts';
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

describe.skipIf(kafkaBench.unavailable())('A member of a Kafka group', { timeout: 60_000 }, () => {
  it.each([1, 7])('takes events again when joining again has failed, %i in a row', async (failures) => {
    await using bench = await kafkaBench.start();
    const url = urlOf('delivery', bench.address.url);
    const log = createLog('kafka-joining', 'silent');
    const joinings = new BrokenJoinings();
    const kafka = () =>
      new Kafka({
        ...kafkaAddress(url),
        clientId: 'joining',
        logLevel: logLevel.NOTHING,
        retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 15 },
        socketFactory: joinings.open,
      });
    const topics = new PatientTopics(createKafkaClient({ url, clientId: 'topics', log }));
    const context: KafkaContext = {
      kafka,
      topics,
      log,
      prefix: bench.address.prefix,
      principal: 'delivery',
      instance: 'joining',
      sessionTimeoutMs: 6_000,
    };
    const group = new Recorder();
    const orders = subjects(1);
    await bench.publish(eventsOf(orders, 1, 3));
    await using member = subscribeToEvents(context, benchService, 'delivery', group.handler());
    await member.joined;
    await expect.poll(() => group.count, patience).toBe(3 * orders.length);

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
});

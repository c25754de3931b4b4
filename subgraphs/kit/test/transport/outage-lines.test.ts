import { join } from 'node:path';
import { type Identities, startKafka, startNats, startRedis, testIdentities } from '@agora/docker';
import type { CloudEvent } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../src/database/database.ts';
import { outbox } from '../../src/database/messaging-tables.ts';
import { startRelay } from '../../src/outbox/start-relay.ts';
import { createLog, type Log } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { createKafkaTransport } from '../../src/transport/kafka/kafka-transport.ts';
import { provisionKafka } from '../../src/transport/kafka/provision-kafka.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { provisionNats } from '../../src/transport/nats/provision-nats.ts';
import { provisionRedis } from '../../src/transport/redis/provision-redis.ts';
import { createRedisTransport } from '../../src/transport/redis/redis-transport.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { benchAccess, type BenchMember, urlOf } from './bench-identities.ts';
import { eventsOf } from './event-of.ts';
import { patience } from './patience.ts';
import { Recorder } from './recorder.ts';
import type { RestartableServer } from './broker-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';
import { benchMessage, benchService } from './transport-bench.ts';

const logged = z.object({ level: z.number(), msg: z.string(), err: z.object({ message: z.string() }).optional() });
type Line = z.infer<typeof logged>;

const prefix = 'outage';
const services = [benchService] as const;
const access = { order: benchAccess.order, delivery: benchAccess.delivery };

const brokers = [
  {
    kind: 'nats' as const,
    stops: ['killed', 'frozen'],
    begun: [
      40,
      'there is no connection to NATS, will try again',
      expect.stringMatching(/NATS (closed the connection|does not answer)|EPIPE|ECONNRESET/),
    ],
    over: [30, 'connected to NATS', undefined],
    start: startNats,
    provision: (url: string, identities: Identities) => provisionNats(url, { identities, services }),
    connect: (url: string, principal: BenchMember, log: Log) =>
      createNatsTransport({ url, log, instance: principal, principal, prefix, pingIntervalMs: 500 }),
  },
  {
    kind: 'redis' as const,
    stops: ['killed'],
    begun: [
      40,
      'Redis cannot be reached, will try again',
      expect.stringMatching(/the connection was lost|ECONNREFUSED|ECONNRESET|EPIPE/),
    ],
    over: [30, 'Redis is reached again', undefined],
    start: startRedis,
    provision: (url: string) => provisionRedis(url),
    connect: (url: string, principal: BenchMember, log: Log) =>
      createRedisTransport({
        url,
        log,
        instance: principal,
        principal,
        prefix,
        leaseMs: 2_000,
        groupsOf: () => ['delivery'],
      }),
  },
  {
    kind: 'kafka' as const,
    stops: ['killed'],
    begun: [40, 'working with Kafka fails again and again', expect.stringContaining('ECONNREFUSED')],
    over: [30, 'working with Kafka works again', undefined],
    start: startKafka,
    provision: (url: string, identities: Identities) => provisionKafka(url, { identities, services }),
    connect: (url: string, principal: BenchMember, log: Log) =>
      createKafkaTransport({ url, log, instance: principal, principal, prefix, sessionTimeoutMs: 6_000 }),
  },
];

/** A publisher and a consumer at a broker of their own, with what each of them tells. */
async function startServices({ kind, start, provision, connect }: (typeof brokers)[number]) {
  await using stack = new AsyncDisposableStack();
  const identities = testIdentities(prefix, 'outage', access);
  const server = stack.use(await throwAwayServer((options) => start({ ...options, identities })));
  await provision(server.url, identities);
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const joinAs = (principal: 'order' | 'delivery') => {
    const lines: Line[] = [];
    const log = createLog(principal, 'info', { write: (line) => lines.push(logged.parse(JSON.parse(line))) });
    return { lines, log, transport: stack.use(connect(urlOf(principal, server.url), principal, log)) };
  };
  const publisher = joinAs('order');
  const consumer = joinAs('delivery');
  const received = new Recorder();
  await publisher.transport.serve(benchService, [benchMessage], ({ data }) => Promise.resolve(data));
  await consumer.transport.subscribe(benchService, 'delivery', received.handler());
  const target = {
    transport: kind,
    publish: (events: readonly CloudEvent[]) => publisher.transport.publish(benchService, events),
    emptyLanes: () => publisher.transport.emptyLanes(benchService),
  };
  const relay = stack.use(await startRelay(database, target, publisher.log));
  const publish = async (n: number) => {
    const rows = eventsOf(['a', 'b', 'c'], n, n).map((envelope) => {
      const { id: eventId, type, subject } = envelope;
      return { eventId, type, subject, shard: shardOf(subject), envelope };
    });
    await database.db.insert(outbox).values(rows);
  };
  await publish(1);
  await expect.poll(() => received.numbersOf('a'), patience).toEqual([1]);
  const all = [publisher.lines, consumer.lines];
  for (const lines of all) lines.length = 0;
  const owned = stack.move();
  return {
    server,
    publish,
    received,
    relay,
    // What was handled right before the outage may not have been acknowledged, which is told of each event.
    told: () =>
      all.map((lines) =>
        lines
          .filter(({ msg }) => !msg.includes('could not be acknowledged'))
          .map(({ level, msg, err }) => [level, msg, err?.message]),
      ),
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

const outages = brokers.flatMap((broker) =>
  broker.stops.map((how) => ({ broker, kind: broker.kind, how, begun: broker.begun, over: broker.over })),
);

describe.for(outages)('an outage of $kind, which is $how', { timeout: 90_000 }, ({ broker, how, begun, over }) => {
  it('is told by each process in one line when it begins, with the cause, and in one when it is over', async () => {
    await using services = await startServices(broker);
    const { server, publish, received, relay, told } = services;

    const away = how === 'killed' ? await server.takeAway() : frozen(server);
    await publish(2);
    await expect.poll(told, patience).toEqual([[begun], [begun]]);
    await expect.poll(() => relay.problems, patience).toEqual([expect.stringContaining('outbox relay')]);
    await publish(3);
    await away[Symbol.asyncDispose]();

    await expect.poll(() => new Set(received.numbersOf('a')), patience).toEqual(new Set([1, 2, 3]));
    await expect.poll(told, patience).toEqual([
      [begun, over],
      [begun, over],
    ]);
    await expect.poll(() => relay.problems, patience).toEqual([]);
  });
});

function frozen(server: RestartableServer): AsyncDisposable {
  const stack = new AsyncDisposableStack();
  stack.use(server.freeze());
  return stack;
}

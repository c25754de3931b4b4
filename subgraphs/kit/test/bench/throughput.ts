import { randomUUID } from 'node:crypto';
import { createLog } from '../../src/telemetry/log.ts';
import { createKafkaTransport } from '../../src/transport/kafka/kafka-transport.ts';
import { createNatsTransport } from '../../src/transport/nats/nats-transport.ts';
import { createRedisTransport } from '../../src/transport/redis/redis-transport.ts';
import type { Transport } from '../../src/transport/transport.ts';
import { urlOf } from '../transport/bench-identities.ts';
import { eventsOf, subjects } from '../transport/event-of.ts';
import { kafkaBench } from '../transport/kafka-bench.ts';
import { natsBench } from '../transport/nats-bench.ts';
import { redisBench } from '../transport/redis-bench.ts';
import { tcpBench } from '../transport/tcp-bench.ts';
import { benchMessage, benchService, type TransportBench } from '../transport/transport-bench.ts';

/**
 * `npm run bench -w subgraphs/kit`: events and questions a second over each transport, as services use it and, in turns
 * with that, as `setup`, whom no rule concerns. TCP has no rules.
 */
/** Of each side, besides a first one that a server needs to get warm. */
const rounds = 5;
const [subjectsPerShard, eventsPerSubject, batchSize] = [2, 100, 200];
const [askers, askingMs] = [32, 1_500];

interface Speed {
  readonly events: number;
  readonly questions: number;
}

type Connect = (options: { url: string; prefix: string; principal: string; instance: string }) => Transport;

const log = createLog('bench', 'silent');
const brokers: readonly { bench: typeof natsBench; connect: Connect }[] = [
  { bench: natsBench, connect: (options) => createNatsTransport({ ...options, log }) },
  { bench: kafkaBench, connect: (options) => createKafkaTransport({ ...options, log }) },
  { bench: redisBench, connect: (options) => createRedisTransport({ ...options, log, groupsOf: () => ['delivery'] }) },
];

/** What comes through, from the first publication to the last event handled, and answers to questions asked side by side. */
async function measure(
  publish: TransportBench['publish'],
  serve: TransportBench['serve'],
  consumer: Transport,
): Promise<Speed> {
  let handled = 0;
  let awaited = 0;
  let finish = Promise.withResolvers<undefined>();
  await using _answering = await serve(({ data }) => Promise.resolve(data));
  await using _subscription = await consumer.subscribe(benchService, 'delivery', () => {
    handled += 1;
    if (handled === awaited) finish.resolve(undefined);
    return Promise.resolve();
  });
  const flow = async (count: number) => {
    finish = Promise.withResolvers();
    const events = eventsOf(subjects(subjectsPerShard), 1, count);
    awaited = handled + events.length;
    const since = performance.now();
    for (let at = 0; at < events.length; at += batchSize) await publish(events.slice(at, at + batchSize));
    await finish.promise;
    return (events.length / (performance.now() - since)) * 1_000;
  };
  const ask = async () => {
    const since = performance.now();
    let answers = 0;
    const asking = async () => {
      for (; performance.now() - since < askingMs; answers += 1) {
        await consumer.request(benchService, {
          id: randomUUID(),
          type: benchMessage,
          data: answers,
          timeoutMs: 30_000,
        });
      }
    };
    await Promise.all(Array.from({ length: askers }, asking));
    return (answers / (performance.now() - since)) * 1_000;
  };
  await flow(10);
  return { events: await flow(eventsPerSubject), questions: await ask() };
}

async function measureBroker({ bench, connect }: (typeof brokers)[number]): Promise<void> {
  await using running = await bench.start({ ownServer: true });
  const { url, prefix } = running.address;
  const speeds: Record<'service' | 'setup', Speed[]> = { service: [], setup: [] };
  for (let round = 0; round < (1 + rounds) * 2; round += 1) {
    // Neither side is always the first.
    const as = [0, 3].includes(round % 4) ? 'service' : 'setup';
    const open = (principal: string) =>
      connect({ url: as === 'setup' ? url : urlOf(principal, url), prefix, principal, instance: randomUUID() });
    await using host = open('order');
    await using consumer = open('delivery');
    const publish: TransportBench['publish'] = (events) => host.publish(benchService, events);
    const serve: TransportBench['serve'] = (answer) => host.serve(benchService, [benchMessage], answer);
    speeds[as].push(await measure(publish, serve, consumer));
  }
  tell(bench.kind, speeds.service.slice(1), speeds.setup.slice(1));
}

async function measureTcp(): Promise<void> {
  const speeds: Speed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using running = await tcpBench.start();
    speeds.push(
      await measure(
        (events) => running.publish(events),
        (answer) => running.serve(answer),
        await running.open('consumer'),
      ),
    );
  }
  tell(tcpBench.kind, speeds);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function tell(kind: string, speeds: readonly Speed[], without: readonly Speed[] = []): void {
  const told = (['events', 'questions'] as const).map((what) => {
    const here = median(speeds.map((speed) => speed[what]));
    const there = median(without.map((speed) => speed[what]));
    const ratio = there > 0 ? ` (${(here / there).toFixed(2)} of what nobody checks)` : '';
    return `${Math.round(here)} ${what}/s${ratio}`;
  });
  console.log(`${kind.padEnd(6)} ${told.join(', ')}`);
}

await measureTcp();
for (const broker of brokers) await measureBroker(broker);
process.exit();

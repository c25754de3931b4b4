import { join } from 'node:path';
import { isNull, sql } from 'drizzle-orm';
import type { CloudEvent } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database/database.ts';
import { outbox } from '../../src/database/messaging-tables.ts';
import { outboxChannel } from '../../src/outbox/create-emit.ts';
import { startRelay } from '../../src/outbox/start-relay.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { shardOf } from '../../src/transport/shard.ts';
import { eventsOf, subjects } from '../transport/event-of.ts';
import { kafkaBench } from '../transport/kafka-bench.ts';
import { natsBench } from '../transport/nats-bench.ts';
import { patience } from '../transport/patience.ts';
import { Recorder } from '../transport/recorder.ts';
import { redisBench } from '../transport/redis-bench.ts';
import { type BenchKind, benchService, type TransportBench } from '../transport/transport-bench.ts';

const log = createLog('test', 'silent');

/** A service with an outbox, and a bench for each transport that it may be moved to. */
async function start(kinds: readonly BenchKind[]) {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const benches = new Map<BenchKind, TransportBench>();
  for (const kind of kinds) benches.set(kind, stack.use(await kind.start()));
  const benchOf = (kind: BenchKind) => {
    const bench = benches.get(kind);
    if (!bench) throw new Error(`${kind.kind} was not started`);
    return bench;
  };
  const emit = (events: readonly CloudEvent[]) =>
    database.transaction(async (tx) => {
      const rows = events.map((envelope) => {
        const { id: eventId, type, subject } = envelope;
        return { eventId, type, subject, shard: shardOf(subject), envelope };
      });
      await tx.insert(outbox).values(rows);
      await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
    });
  const owned = stack.move();
  return {
    /** Emits while the service is on this transport, until all that its outbox holds is published. */
    async tellOn(kind: BenchKind, events: readonly CloudEvent[]) {
      const bench = benchOf(kind);
      const target = {
        transport: kind.kind,
        publish: (some: readonly CloudEvent[]) => bench.publish(some),
        emptyLanes: () => bench.emptyLanes(),
      };
      await using _relay = await startRelay(database, target, log);
      await emit(events);
      await expect.poll(() => database.db.$count(outbox, isNull(outbox.position)), patience).toBe(0);
    },
    async listenOn(kind: BenchKind) {
      const recorder = new Recorder();
      const consumer = await benchOf(kind).open('consumer');
      await consumer.subscribe(benchService, 'delivery', recorder.handler());
      return recorder;
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

const moves = [
  [natsBench, kafkaBench],
  [kafkaBench, redisBench],
  [redisBench, natsBench],
] as const;

for (const [home, away] of moves) {
  const reason = home.unavailable() ?? away.unavailable();
  if (reason && process.env['CI']) throw new Error(`a move cannot be tested: ${reason}`);

  describe.skipIf(reason)(`from ${home.kind} to ${away.kind} and back`, { timeout: 60_000 }, () => {
    it('delivers on each transport, in order, what was published on the other and not consumed there', async () => {
      await using shop = await start([home, away]);
      const orders = subjects(1);
      await shop.tellOn(home, eventsOf(orders, 1, 2));
      await shop.tellOn(away, eventsOf(orders, 3, 4));
      await shop.tellOn(home, eventsOf(orders, 5, 5));
      const back = await shop.listenOn(home);
      await shop.tellOn(away, eventsOf(orders, 6, 6));
      const there = await shop.listenOn(away);

      await expect.poll(() => back.count, patience).toBe(orders.length * 5);
      await expect.poll(() => there.count, patience).toBe(orders.length * 6);
      expect([...back.overtakings, ...there.overtakings]).toEqual([]);
    });
  });
}

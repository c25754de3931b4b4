import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type CloudEvent, reviewRejected, type TransportKind } from '@agora/schema';
import { openDatabase } from '../../src/database/database.ts';
import { outbox } from '../../src/database/messaging-tables.ts';
import { createEmit } from '../../src/outbox/create-emit.ts';
import { startRelay } from '../../src/outbox/start-relay.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import { EventRefused } from '../../src/transport/transport-error.ts';

const log = createLog('test', 'silent');
export const emitting = { service: 'review', types: new Set([reviewRejected.type]), now: () => new Date() } as const;

/** An outbox, and a broker that the test can take down. */
export async function startOutbox() {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = stack.use(openDatabase({ url }));
  const broker = {
    isDown: false,
    isSilent: false,
    delivered: [] as string[],
    emptyLanes: [] as number[],
    refuses: new Set<string>(),
  };
  const owned = stack.move();
  return {
    database,
    broker,
    emit: (reason: string, productId = uuidv7()) =>
      database.transaction((tx) =>
        createEmit(
          tx,
          emitting,
        )(reviewRejected.draft({ reviewId: uuidv7(), productId, authorId: uuidv7(), rating: 1, reason })),
      ),
    emitOfEach: (reason: string, productIds: readonly string[]) =>
      database.transaction((tx) =>
        createEmit(
          tx,
          emitting,
        )(
          productIds.map((productId) =>
            reviewRejected.draft({ reviewId: uuidv7(), productId, authorId: uuidv7(), rating: 1, reason }),
          ),
        ),
      ),
    relay: (transport: TransportKind = 'redis', relayLog = log) =>
      startRelay(
        database,
        {
          transport,
          withinMs: 200,
          publish(events) {
            if (broker.isSilent) return new Promise(() => undefined);
            if (broker.isDown) return Promise.reject(new Error('the broker is down'));
            if (events.some((event) => broker.refuses.has(reasonOf(event)))) throw new EventRefused('too large');
            broker.delivered.push(...events.map(reasonOf));
            return Promise.resolve();
          },
          emptyLanes: () => Promise.resolve(broker.emptyLanes.splice(0)),
        },
        relayLog,
      ),
    places: async () => {
      const rows = await database.db.select().from(outbox).orderBy(asc(outbox.sequence));
      return rows.map(({ position }) => position);
    },
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  };
}

const reasonOf = ({ data }: CloudEvent) => reviewRejected.schema.parse(data).reason;

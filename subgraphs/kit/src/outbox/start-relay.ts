import { eq, isNull, sql } from 'drizzle-orm';
import type { CloudEvent } from '@agora/schema';
import type { Database } from '../database/database.ts';
import { outbox, outboxHead } from '../database/messaging-tables.ts';
import type { Log } from '../telemetry/log.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import { outboxChannel } from './create-emit.ts';

/** Channel on which readers of the log are woken when events got their position. */
export const logChannel = 'agora_log';

const batchSize = 200;

/**
 * Publishes what the outbox holds, oldest first, and gives each event its position. Whoever holds the lock on the head
 * row is the only relay of the service, so order holds with any number of replicas. A crash between publishing and
 * commit publishes a batch again; receivers know the events by their ids.
 */
export async function startRelay(
  database: Database,
  publish: (events: readonly CloudEvent[]) => Promise<void>,
  log: Log,
): Promise<AsyncDisposable> {
  await database.db.insert(outboxHead).values({ id: 1, position: 0n }).onConflictDoNothing();
  const loop = startLoop({ name: 'outbox relay', log, pollMs: 1_000, run: () => relayBatch(database, publish) });
  const listening = await database.sql.listen(outboxChannel, loop.wake, loop.wake);
  return {
    async [Symbol.asyncDispose]() {
      await listening.unlisten();
      await loop[Symbol.asyncDispose]();
    },
  };
}

/** Resolves to whether there may be more to publish right now. */
function relayBatch(database: Database, publish: (events: readonly CloudEvent[]) => Promise<void>): Promise<boolean> {
  return database.transaction(async (tx) => {
    const [head] = await tx.select().from(outboxHead).where(eq(outboxHead.id, 1)).for('update', { skipLocked: true });
    if (!head) return false;
    const rows = await tx
      .select({ eventId: outbox.eventId, envelope: outbox.envelope })
      .from(outbox)
      .where(isNull(outbox.position))
      .orderBy(outbox.sequence)
      .limit(batchSize);
    if (rows.length === 0) return false;
    await publish(rows.map((row) => row.envelope));
    await tx.execute(sql`
      update ${outbox} set position = ${head.position} + published.ordinal
      from unnest(${sql.param(rows.map((row) => row.eventId))}::uuid[]) with ordinality as published (id, ordinal)
      where ${outbox.eventId} = published.id`);
    await tx
      .update(outboxHead)
      .set({ position: head.position + BigInt(rows.length) })
      .where(eq(outboxHead.id, 1));
    await tx.execute(sql`select pg_notify(${logChannel}, '')`);
    return rows.length === batchSize;
  });
}

import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { ReservedSql } from 'postgres';
import type { Database } from '../database/database.ts';
import { eventCursor, outbox } from '../database/messaging-tables.ts';
import type { EventLog } from '../transport/event-log.ts';
import { logChannel } from './start-relay.ts';

/** The outbox, read as a log. */
export function createPostgresEventLog({ db, sql: driver }: Database): EventLog {
  let claims: Promise<ReservedSql> | undefined;

  return {
    async read(shard, after, limit) {
      const rows = await db
        .select({ position: outbox.position, event: outbox.envelope })
        .from(outbox)
        .where(and(eq(outbox.shard, shard), gt(outbox.position, after)))
        .orderBy(asc(outbox.position))
        .limit(limit);
      return rows.flatMap(({ position, event }) => (position === null ? [] : [{ position, event }]));
    },

    async cursor(group, shard) {
      const [row] = await db
        .select({ position: eventCursor.position })
        .from(eventCursor)
        .where(and(eq(eventCursor.group, group), eq(eventCursor.shard, shard)));
      return row?.position ?? 0n;
    },

    async advance(group, shard, position) {
      await db
        .insert(eventCursor)
        .values({ group, shard, position })
        .onConflictDoUpdate({
          target: [eventCursor.group, eventCursor.shard],
          set: { position: sql`greatest(${eventCursor.position}, excluded.position)` },
        });
    },

    async claim(group, shard) {
      // Locks of one session: they go when its connection does, so a dead process never keeps a shard.
      claims ??= driver.reserve();
      const session = await claims;
      const [row] = await session<{ locked: boolean }[]>`
        select pg_try_advisory_lock(hashtext(${group}), ${shard}) as locked`;
      if (!row?.locked) return undefined;
      return {
        async [Symbol.asyncDispose]() {
          await session`select pg_advisory_unlock(hashtext(${group}), ${shard})`;
        },
      };
    },

    async onAppend(wake) {
      const listening = await driver.listen(logChannel, wake, wake);
      return { [Symbol.asyncDispose]: () => listening.unlisten() };
    },
  };
}

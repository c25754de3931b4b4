import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { eventCursor, outbox } from '../database/messaging-tables.ts';
import type { EventLog } from '../transport/event-log.ts';
import { Claims } from './claims.ts';
import { logChannel } from './start-relay.ts';

/** The outbox, read as a log. */
export function createPostgresEventLog({ db, sql: driver, url }: Database): EventLog {
  const claims = new Claims(url);

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

    claim: (group, shard) => claims.take(group, shard),

    async onAppend(wake) {
      const listening = await driver.listen(logChannel, wake, wake);
      return { [Symbol.asyncDispose]: () => listening.unlisten() };
    },
  };
}

import { and, asc, eq, gt, max, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { eventCursor, outbox } from '../database/messaging-tables.ts';
import type { EventLog, LoggedEvent } from '../transport/event-log.ts';
import { Claims } from './claims.ts';
import { logChannel } from './start-relay.ts';

/** The outbox, read as a log. */
export function createPostgresEventLog({ db, sql: driver, url }: Database): EventLog {
  const claims = new Claims(url);

  const readWhere = async (condition: SQL | undefined, limit: number): Promise<LoggedEvent[]> => {
    const rows = await db
      .select({ position: outbox.position, event: outbox.envelope })
      .from(outbox)
      .where(condition)
      .orderBy(asc(outbox.position))
      .limit(limit);
    return rows.flatMap(({ position, event }) => (position === null ? [] : [{ position, event }]));
  };

  return {
    read: (shard, after, limit) => readWhere(and(eq(outbox.shard, shard), gt(outbox.position, after)), limit),

    readAll: (after, limit) => readWhere(gt(outbox.position, after), limit),

    async end() {
      const [row] = await db.select({ end: max(outbox.position) }).from(outbox);
      return row?.end ?? 0n;
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

import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { eventCursor, outbox } from '../database/messaging-tables.ts';
import { earliestIdOf } from './earliest-id.ts';

const keptForMs = 30 * 24 * 60 * 60 * 1_000;

const batchSize = 1_000;

/**
 * Takes events out of the outbox 30 days after they happened, if they are published and, where groups read them from
 * here over TCP, every group has got past them. A group that never took one of a shard still awaits all of that shard.
 */
export async function forgetOldEvents({ db }: Database, now: Date): Promise<void> {
  // Event ids are UUIDv7, in the order of time: the primary key finds the old ones.
  const statement = sql`
      delete from ${outbox} where event_id in (
        select old.event_id from ${outbox} as old
        where old.event_id < ${earliestIdOf(now.getTime() - keptForMs)}::uuid
          and old.position is not null
          and not exists (
            select from (select distinct "group" from ${eventCursor}) as reader
            left join ${eventCursor} as reached on reached."group" = reader."group" and reached.shard = old.shard
            where coalesce(reached.position, 0) < old.position)
        limit ${batchSize})`;
  while ((await db.execute(statement)).count === batchSize);
}

import { type SQL, sql } from 'drizzle-orm';
import { userErased } from '@agora/schema';
import type { Queryable } from '../database/database.ts';
import { deadJob, deadLetter, eventCursor, idempotencyKey, outbox, parkedEvent } from '../database/messaging-tables.ts';

/**
 * Deletes what the kit's tables say of a person: events that were published and read, dead letters, dead jobs, outcomes
 * of mutations. What tells of the erasure itself stays, and names nobody. Resolves to how many events about the person
 * are still on their way: those have to arrive first.
 */
export async function forgetTraces(db: Queryable, userId: string, texts: readonly string[] = []): Promise<number> {
  const mentions = (column: SQL) =>
    sql`(${sql.join(
      [userId, ...texts].map((text) => sql`strpos(${column}::text, ${text}) > 0`),
      sql` or `,
    )})`;
  const isOfErasure = sql`(type = ${userErased.type} or type like '%.person\\_erased.v1')`;
  await db.execute(sql`delete from ${deadLetter} where ${mentions(sql`envelope`)} and not ${isOfErasure}`);
  await db.execute(sql`delete from ${deadJob} where ${mentions(sql`data`)}`);
  await db.execute(sql`delete from ${idempotencyKey} where caller = ${userId} or ${mentions(sql`outcome`)}`);
  await db.execute(sql`
    delete from ${outbox} as told where not ${isOfErasure} and ${mentions(sql`envelope`)}
      and (position is not null or refused_at is not null)
      and not exists (
        select from (select distinct "group" from ${eventCursor}) as reader
        left join ${eventCursor} as reached on reached."group" = reader."group" and reached.shard = told.shard
        where coalesce(reached.position, 0) < told.position)`);
  const [left] = await db.execute<{ events: number }>(sql`
    select (select count(*) from ${outbox} where not ${isOfErasure} and ${mentions(sql`envelope`)})::int
      + (select count(*) from ${parkedEvent} where not ${isOfErasure} and ${mentions(sql`envelope`)})::int as events`);
  return left?.events ?? 0;
}

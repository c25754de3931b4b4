import { type SQL, sql } from 'drizzle-orm';
import { userErased } from '@agora/schema';
import type { Queryable } from '../database/database.ts';
import { deadJob, deadLetter, eventCursor, idempotencyKey, outbox, parkedEvent } from '../database/messaging-tables.ts';
import type { ErasedPerson } from './erased-person.ts';

/**
 * Deletes what the kit's tables say of a person: events that were published and read, dead letters, dead jobs, outcomes
 * of mutations. What tells of the erasure itself stays, and names nobody. Resolves to how many events about the person
 * are still on their way: those have to arrive first.
 */
export async function forgetTraces(
  db: Queryable,
  { userId, emails, guestOrderIds }: Pick<ErasedPerson, 'userId' | 'emails' | 'guestOrderIds'>,
): Promise<number> {
  const person = [userId, ...emails];
  const isOfPerson = anyIn(person);
  // An event about the order of a guest may have the address, and neither the account nor the mailbox.
  const isOfTheirs = anyIn([...person, ...guestOrderIds]);
  const isOfErasure = sql`(type = ${userErased.type} or type like '%.person\\_erased.v1')`;
  await db.execute(sql`delete from ${deadLetter} where ${isOfTheirs(sql`envelope`)} and not ${isOfErasure}`);
  // What is to be done about an order of a guest names the order alone: somebody may still have to do it.
  await db.execute(sql`delete from ${deadJob} where ${isOfPerson(sql`data`)}`);
  await db.execute(sql`delete from ${idempotencyKey} where caller = ${userId} or ${isOfTheirs(sql`outcome`)}`);
  // No index finds a text within an event: the outbox, of 30 days at most, is read through once.
  const [left] = await db.execute<{ events: number }>(sql`
    with theirs as (
      select told.event_id, (told.position is not null or told.refused_at is not null) and not exists (
        select from (select distinct "group" from ${eventCursor}) as reader
        left join ${eventCursor} as reached on reached."group" = reader."group" and reached.shard = told.shard
        where coalesce(reached.position, 0) < told.position) as has_arrived
      from ${outbox} as told where not ${isOfErasure} and ${isOfTheirs(sql`envelope`)}),
    gone as (delete from ${outbox} using theirs where ${outbox}.event_id = theirs.event_id and theirs.has_arrived)
    select (select count(*) from theirs where not has_arrived)::int
      + (select count(*) from ${parkedEvent} where not ${isOfErasure} and ${isOfTheirs(sql`envelope`)})::int as events`);
  return left?.events ?? 0;
}

/** Whether one of the texts stands in a column. */
const anyIn = (texts: readonly string[]) => (column: SQL) =>
  sql`(${sql.join(
    texts.map((text) => sql`strpos(${column}::text, ${text}) > 0`),
    sql` or `,
  )})`;

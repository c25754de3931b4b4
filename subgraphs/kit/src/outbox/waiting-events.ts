import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { CloudEvent } from '@agora/schema';
import type { Queryable } from '../database/database.ts';
import { outbox } from '../database/messaging-tables.ts';

const isWaiting = sql`position is null and refused_at is null`;

/**
 * The oldest events that were never published, and before them what of their subjects is to be published again: those of
 * other subjects do not hold them up.
 */
export function newEvents(tx: Queryable, limit: number): Promise<CloudEvent[]> {
  return envelopesOf(
    tx,
    sql`
      with new as (
        select sequence, subject, envelope from ${outbox}
        where ${isWaiting} and published_on is null order by sequence limit ${limit})
      select envelope from (
        select sequence, envelope from new
        union all
        select sequence, envelope from ${outbox}
        where ${isWaiting} and published_on is not null and subject in (select subject from new)
      ) as waiting order by sequence limit ${limit}`,
  );
}

/** Events that were published before and are to be published again, those of subjects that changed last first. */
export function eventsToRepeat(tx: Queryable, limit: number): Promise<CloudEvent[]> {
  return envelopesOf(
    tx,
    sql`
      select envelope from ${outbox}
      where ${isWaiting} and published_on is not null and subject in (
        select subject from ${outbox}
        where ${isWaiting} and published_on is not null order by sequence desc limit ${limit})
      order by sequence limit ${limit}`,
  );
}

async function envelopesOf(tx: Queryable, query: SQL): Promise<CloudEvent[]> {
  const rows = await tx.execute<{ envelope: CloudEvent }>(query);
  return rows.map(({ envelope }) => envelope);
}

/** Gives events that were published on `transport` the positions after `last`, in their order. */
export async function givePositions(
  tx: Queryable,
  events: readonly CloudEvent[],
  { last, transport }: { last: bigint; transport: string },
): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`
    update ${outbox} set
      position = ${last} + published.ordinal,
      published_on = array_append(array_remove(published_on, ${transport}), ${transport})
    from unnest(${sql.param(events.map(({ id }) => id))}::uuid[]) with ordinality as published (id, ordinal)
    where ${outbox.eventId} = published.id`);
}

/** Makes published events of lanes that `transport` has lost wait again; resolves to how many there are. */
export function repeatLanes(tx: Queryable, shards: readonly number[], transport: string): Promise<number> {
  if (shards.length === 0) return Promise.resolve(0);
  return repeatWhere(tx, inArray(outbox.shard, [...shards]), transport);
}

/** Makes events wait again that are published, but not on `transport`; resolves to how many there are. */
export function repeatWhatIsElsewhere(tx: Queryable, transport: string): Promise<number> {
  return repeatWhere(tx, sql`(${outbox.publishedOn} @> array[${transport}]::text[]) is not true`, transport);
}

/** As many as a statement updates well within its time. */
const repeatedAtOnce = 10_000;

async function repeatWhere(tx: Queryable, condition: SQL, transport: string): Promise<number> {
  const some = tx
    .select({ eventId: outbox.eventId })
    .from(outbox)
    .where(and(condition, isNotNull(outbox.position)))
    .limit(repeatedAtOnce);
  const publishedOn = sql`array_remove(coalesce(${outbox.publishedOn}, '{}'), ${transport})`;
  for (let all = 0; ;) {
    const { count } = await tx.update(outbox).set({ position: null, publishedOn }).where(inArray(outbox.eventId, some));
    all += count;
    if (count < repeatedAtOnce) return all;
  }
}

/** Lets the events behind one that will never be taken go on; a command lists it and gives it another try. */
export async function setAside(tx: Queryable, { id }: CloudEvent, { message }: Error): Promise<void> {
  await tx
    .update(outbox)
    .set({ refusedAt: sql`now()`, refusal: message })
    .where(eq(outbox.eventId, id));
}

import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { CloudEvent } from '@agora/schema';
import type { Queryable } from '../database/database.ts';
import { outbox } from '../database/messaging-tables.ts';

/** The oldest events that are not published, and not refused. */
export async function nextEvents(tx: Queryable, limit: number): Promise<CloudEvent[]> {
  const rows = await tx
    .select({ envelope: outbox.envelope })
    .from(outbox)
    .where(and(isNull(outbox.position), isNull(outbox.refusedAt)))
    .orderBy(outbox.sequence)
    .limit(limit);
  return rows.map(({ envelope }) => envelope);
}

/** Gives published events the positions after `last`, in their order. */
export async function givePositions(tx: Queryable, events: readonly CloudEvent[], last: bigint): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(sql`
    update ${outbox} set position = ${last} + published.ordinal
    from unnest(${sql.param(events.map(({ id }) => id))}::uuid[]) with ordinality as published (id, ordinal)
    where ${outbox.eventId} = published.id`);
}

/** As many as a statement updates well within its time. */
const againAtOnce = 10_000;

/** Makes published events of these lanes wait again, from the oldest that is kept; resolves to how many there are. */
export async function publishLanesAgain(tx: Queryable, shards: readonly number[]): Promise<number> {
  if (shards.length === 0) return 0;
  const some = tx
    .select({ eventId: outbox.eventId })
    .from(outbox)
    .where(and(inArray(outbox.shard, [...shards]), isNotNull(outbox.position)))
    .limit(againAtOnce);
  for (let all = 0; ;) {
    const { count } = await tx.update(outbox).set({ position: null }).where(inArray(outbox.eventId, some));
    all += count;
    if (count < againAtOnce) return all;
  }
}

/** Lets the events behind one that will never be taken go on; a command lists it and gives it another try. */
export async function setAside(tx: Queryable, { id }: CloudEvent, { message }: Error): Promise<void> {
  await tx
    .update(outbox)
    .set({ refusedAt: sql`now()`, refusal: message })
    .where(eq(outbox.eventId, id));
}

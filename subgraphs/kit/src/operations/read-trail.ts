import { asc, eq, gte, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { outbox } from '../database/messaging-tables.ts';
import { earliestIdOf, timeOfId } from '../outbox/earliest-id.ts';
import { traceIdIn } from './trace-id-in.ts';
import type { Trail } from './facts.ts';

/** No index leads to a trace, as each event would pay for it: so many events are looked through, from a moment on. */
const lookedThrough = 20_000;
const mostEvents = 200;
/** What hosts' clocks may differ by. */
const earlierMs = 60_000;

const from = (epochMs: number) => gte(outbox.eventId, earliestIdOf(Math.max(epochMs - earlierMs, 0)));

/** The trace of the first event about something whose id says when it was made; undefined where there is none. */
export async function findTrace(
  { db }: Database,
  subject: string,
): Promise<{ readonly trace: string; readonly since: string } | undefined> {
  const made = timeOfId(subject);
  if (made === undefined) return undefined;
  const lookedAt = db
    .select({ id: outbox.eventId, subject: outbox.subject })
    .from(outbox)
    .where(from(made))
    .orderBy(asc(outbox.eventId))
    .limit(lookedThrough)
    .as('looked_at');
  const [first] = await db
    .select({ envelope: outbox.envelope, at: outbox.createdAt })
    .from(lookedAt)
    .innerJoin(outbox, eq(outbox.eventId, lookedAt.id))
    .where(eq(lookedAt.subject, subject))
    .orderBy(asc(lookedAt.id))
    .limit(1);
  const trace = traceIdIn(first?.envelope.traceparent);
  return first && trace !== undefined ? { trace, since: first.at.toISOString() } : undefined;
}

interface Found {
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly at: string;
  readonly isPublished: boolean;
}

/** Events of a trace from a moment on, oldest first. */
export async function readTrail({ db }: Database, trace: string, since: Date): Promise<Trail> {
  const [row] = await db.execute<{ looked: string; events: readonly Found[] }>(sql`
    with looked_at as (
      select event_id, type, subject, created_at, position, envelope->>'traceparent' as traceparent from ${outbox}
      where ${from(since.getTime())} order by event_id limit ${lookedThrough})
    select
      (select count(*) from looked_at) as looked,
      (select coalesce(jsonb_agg(found), '[]') from (
        select event_id as "eventId", type, subject, created_at as at, position is not null as "isPublished" from looked_at
        where traceparent like ${`__-${trace}-%`} order by event_id limit ${mostEvents}) as found) as events`);
  const events = (row?.events ?? []).map((event) => ({ ...event, trace, at: new Date(event.at).toISOString() }));
  return { events, isWhole: Number(row?.looked) < lookedThrough && events.length < mostEvents };
}

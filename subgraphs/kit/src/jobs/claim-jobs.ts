import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Queryable } from '../database/database.ts';
import { job } from '../database/messaging-tables.ts';

/** How many jobs of a kind there is room for, and for how long they are claimed. */
export interface Room {
  readonly kind: string;
  readonly count: number;
  readonly leaseMs: number;
}

const claimed = z.object({
  id: z.uuid(),
  lease: z.uuid(),
  kind: z.string(),
  data: z.unknown(),
  attempts: z.number(),
  traceparent: z.string().nullable(),
  lateMs: z.number(),
});

/** A job that is this process' until its lease runs out. `lateMs` is for how long it had been due. */
export type ClaimedJob = z.infer<typeof claimed>;

export interface Claim {
  readonly jobs: readonly ClaimedJob[];
  /** When the next job is due, or the next lease runs out, of the kinds for which there is room left. */
  readonly nextAt: Date | undefined;
}

const answered = z.array(z.object({ next: z.coerce.date().nullable(), job: claimed.nullable() }));

/**
 * Claims the jobs that have been due for longest, as many as there is room for; whoever claims at the same moment gets
 * others. While a job is claimed, `due_at` is when its lease runs out: a job whose process died is due again by itself.
 */
export async function claimJobs(db: Queryable, rooms: readonly Room[], now: Date): Promise<Claim> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute(sql`
    with room as (${asRooms(rooms)}), due as (
      select taken.id, taken.due_at, room.kind, room."leaseMs" from room cross join lateral (
        select ${job.id}, ${job.dueAt} from ${job} where ${job.kind} = room.kind and ${job.dueAt} <= ${at}
        order by ${job.dueAt} limit room.count for update skip locked) as taken),
    claimed as (
      update ${job} set
        lease = ${uuidv7()}, attempts = attempts + 1, due_at = ${at} + due."leaseMs" * interval '1 millisecond'
      from due where ${job.id} = due.id
      returning ${job.id}, lease, ${job.kind}, data, attempts, traceparent,
        extract(epoch from ${at} - due.due_at)::float8 * 1000 as "lateMs"),
    later as (
      select min(waiting.due_at) as at from room cross join lateral (
        select ${job.dueAt} from ${job}
        where ${job.kind} = room.kind and not exists (select from due where due.id = ${job.id})
        order by ${job.dueAt} limit 1) as waiting
      where (select count(*) from due where due.kind = room.kind) < room.count)
    select later.at as next, to_jsonb(claimed) as job from later left join claimed on true`);
  const answer = answered.parse([...rows]);
  return { jobs: answer.flatMap(({ job }) => job ?? []), nextAt: answer[0]?.next ?? undefined };
}

/** Keeps what this process is still at from being taken by another. */
export async function renewLeases(
  db: Queryable,
  held: readonly { readonly id: string; readonly lease: string; readonly leaseMs: number }[],
  now: Date,
): Promise<void> {
  if (held.length === 0) return;
  await db.execute(sql`
    update ${job} set due_at = ${now.toISOString()}::timestamptz + held."leaseMs" * interval '1 millisecond'
    from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as held(id uuid, lease uuid, "leaseMs" int)
    where ${job.id} = held.id and ${job.lease} = held.lease`);
}

function asRooms(rooms: readonly Room[]) {
  const given = JSON.stringify(rooms);
  return sql`select * from jsonb_to_recordset(${given}::jsonb) as given(kind text, count int, "leaseMs" int)`;
}

import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CloudEvent } from '@agora/schema';
import { defaultReaction } from '../inbox/reaction.ts';

/** The kit's tables, the same in the database of every service, apart from the service's own. */
export const messaging = pgSchema('messaging');

const envelope = () => jsonb('envelope').$type<CloudEvent>().notNull();

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * What this service told, in the order in which it was told; `position` is given by the relay once it is published,
 * `refusedAt` when the transport will never take it. `publishedOn` names the transports that have it: null before it is
 * published for the first time, and empty when the only one has lost it.
 */
export const outbox = messaging.table(
  'outbox',
  {
    eventId: uuid('event_id').primaryKey(),
    sequence: bigserial('sequence', { mode: 'bigint' }).notNull(),
    type: text('type').notNull(),
    subject: text('subject').notNull(),
    shard: smallint('shard').notNull(),
    envelope: envelope(),
    createdAt: at('created_at').notNull().defaultNow(),
    position: bigint('position', { mode: 'bigint' }).unique(),
    refusedAt: at('refused_at'),
    refusal: text('refusal'),
    publishedOn: text('published_on').array(),
  },
  (table) => [
    index('outbox_new')
      .on(table.sequence)
      .where(sql`${table.position} is null and ${table.refusedAt} is null and ${table.publishedOn} is null`),
    index('outbox_again')
      .on(table.sequence)
      .where(sql`${table.position} is null and ${table.refusedAt} is null and ${table.publishedOn} is not null`),
    index('outbox_again_by_subject')
      .on(table.subject, table.sequence)
      .where(sql`${table.position} is null and ${table.refusedAt} is null and ${table.publishedOn} is not null`),
    index('outbox_by_shard').on(table.shard, table.position),
  ],
);

/** One row: the last position given, and the transport that was published to. Whoever holds its lock is the relay. */
export const outboxHead = messaging.table('outbox_head', {
  id: smallint('id').primaryKey(),
  position: bigint('position', { mode: 'bigint' }).notNull(),
  transport: text('transport'),
});

/** How far each group has read this service's events, when they are served from the outbox over TCP. */
export const eventCursor = messaging.table(
  'event_cursor',
  {
    group: text('group').notNull(),
    shard: smallint('shard').notNull(),
    position: bigint('position', { mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.group, table.shard] })],
);

/** Which of this service's reactions to the event's type it is about, by its name. */
const reaction = () => text('reaction').notNull().default(defaultReaction);

/** Events of others that this service has taken responsibility for, once for each reaction. */
export const inbox = messaging.table(
  'inbox',
  {
    eventId: uuid('event_id').notNull(),
    reaction: reaction(),
    acceptedAt: at('accepted_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.reaction] })],
);

const received = {
  eventId: uuid('event_id').notNull(),
  reaction: reaction(),
  source: text('source').notNull(),
  type: text('type').notNull(),
  subject: text('subject').notNull(),
  envelope: envelope(),
  attempts: integer('attempts').notNull(),
  error: text('error'),
};

/** Events whose reaction failed, or that stand behind such a one of the same subject, waiting for their next attempt. */
export const parkedEvent = messaging.table(
  'parked_event',
  { ...received, sequence: bigserial('sequence', { mode: 'bigint' }).notNull(), retryAt: at('retry_at').notNull() },
  (table) => [
    primaryKey({ columns: [table.eventId, table.reaction] }),
    index('parked_event_by_subject').on(table.source, table.subject, table.reaction, table.sequence),
    index('parked_event_due').on(table.retryAt),
  ],
);

/** Events whose reaction failed for good; listed and replayed by a command. */
export const deadLetter = messaging.table(
  'dead_letter',
  { ...received, diedAt: at('died_at').notNull().defaultNow() },
  (table) => [primaryKey({ columns: [table.eventId, table.reaction] })],
);

const enqueued = {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  key: text('key'),
  data: jsonb('data').$type<unknown>(),
  /** Runs that were begun. */
  attempts: integer('attempts').notNull().default(0),
  error: text('error'),
  createdAt: at('created_at').notNull().defaultNow(),
};

/** Jobs that are to be done, and those that are being done: `lease` says by whom, `dueAt` until when, `againAt` that it is to be done once more. */
export const job = messaging.table(
  'job',
  {
    ...enqueued,
    dueAt: at('due_at').notNull(),
    lease: uuid('lease'),
    againAt: at('again_at'),
    traceparent: text('traceparent'),
  },
  (table) => [uniqueIndex('job_by_key').on(table.kind, table.key), index('job_due').on(table.kind, table.dueAt)],
);

/** Jobs that failed for good; listed and replayed by a command. */
export const deadJob = messaging.table('dead_job', { ...enqueued, diedAt: at('died_at').notNull().defaultNow() });

/** First outcomes of mutations that must not happen twice, by the key their caller chose. */
export const idempotencyKey = messaging.table(
  'idempotency_key',
  {
    operation: text('operation').notNull(),
    caller: text('caller').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    outcome: jsonb('outcome').$type<unknown>(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.operation, table.caller, table.key] })],
);

import { serviceNames, transportKinds } from '@agora/schema';
import { z } from 'zod';

/** Where the facts of a service are, for staff who ask by way of the router. */
export const operationsPaths = {
  status: '/operations/status',
  feed: '/operations/feed',
  trace: '/operations/trace',
  trail: '/operations/trail',
  marks: '/operations/marks',
  deadLetters: '/operations/dead-letters',
  replay: '/operations/replay',
} as const;

/** To read them, and to have what was given up tried again. */
export const operationsScopes = { read: 'operations:read', manage: 'operations:manage' } as const;

/** The audience of the identity that the router shows: one for GraphQL is not taken here, nor this one there. */
export const operationsAudience = (service: string) => `operations-${service}`;

const time = z.iso.datetime();
const service = z.enum(serviceNames);

/** Some that wait: how many, up to 10,000, and since when the oldest does. */
const waiting = z.object({ count: z.number(), oldestAt: time.nullable() });

export const serviceStatus = z.object({
  service,
  transport: z.enum(transportKinds),
  version: z.string(),
  startedAt: time,
  /** By the clock of its database. */
  now: time,
  database: z.enum(['ok', 'unavailable', 'silent']),
  /** Why events or questions do not come or leave; empty while they do. */
  problems: z.array(z.string()),
  /** Null while its database does not answer. */
  backlog: z
    .object({
      outbox: waiting,
      parked: waiting,
      deadLetters: z.number(),
      /** Events of its own that its transport refused. */
      refusedEvents: z.number(),
      deadJobs: z.number(),
    })
    .nullable(),
  /** The newest of its published events, at most 100: who hears them should have taken them. */
  recent: z.array(z.object({ id: z.uuid(), type: z.string(), at: time })),
});
export type ServiceStatus = z.infer<typeof serviceStatus>;

const eventFacts = {
  eventId: z.uuid(),
  type: z.string(),
  /** The id of what it is about. */
  subject: z.string(),
  /** Shared by all that follows from one request. */
  trace: z.string().nullable(),
  at: time,
};

/** What happened to an event; never what is in it. */
const feedEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), ...eventFacts }),
  z.object({
    kind: z.literal('handled'),
    ...eventFacts,
    /** Who told of it. */
    emitter: service,
    /** The name of the reaction. */
    handler: z.string().nullable(),
    outcome: z.enum(['ignored', 'duplicate', 'done', 'parked', 'dead']),
    ms: z.number(),
  }),
]);
export type FeedEntry = z.infer<typeof feedEntry>;

/** A line of the feed. `missed` counts what came faster than a listener is told. */
export const feedLine = z.object({ entries: z.array(feedEntry), missed: z.number() });
export type FeedLine = z.infer<typeof feedLine>;

/** The trace of the first event about something. */
export const foundTrace = z.object({ trace: z.string(), since: time });

/** Events of a trace that a service told, oldest first. `isWhole` is false where it told more than was looked through. */
export const trail = z.object({
  events: z.array(z.object({ ...eventFacts, isPublished: z.boolean() })),
  isWhole: z.boolean(),
});
export type Trail = z.infer<typeof trail>;

/** Which of some events a service has taken, for which reaction and when. */
export const marks = z.object({
  marks: z.array(
    z.object({ eventId: z.uuid(), handler: z.string(), at: time, state: z.enum(['done', 'waiting', 'dead']) }),
  ),
});
export type Mark = z.infer<typeof marks>['marks'][number];

/** What a service gave up: events of others, events of its own that its transport refused, and jobs. Oldest first, at most 100 of each. */
export const deadLetters = z.object({
  letters: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['event', 'refused', 'job']),
      /** The type of the event or the kind of the job. */
      name: z.string(),
      handler: z.string().nullable(),
      subject: z.string().nullable(),
      attempts: z.number(),
      diedAt: time,
      /** One line, without the values of statements. */
      reason: z.string(),
    }),
  ),
});
export type OneDeadLetter = z.infer<typeof deadLetters>['letters'][number];

/** What is to be tried again: by the ids of events and jobs, or all. */
export const replayChoice = z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(100)]) });

/** How many will be. */
export const replayed = z.object({ events: z.number(), refused: z.number(), jobs: z.number() });
export type Replayed = z.infer<typeof replayed>;

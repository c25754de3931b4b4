import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type CloudEvent, cloudEventSchema } from '@agora/schema';
import type { Database, Queryable } from '../database/database.ts';
import { deadLetter, inbox, parkedEvent } from '../database/messaging-tables.ts';
import { retryConflicts } from '../database/retry-conflicts.ts';
import type { Log } from '../telemetry/log.ts';
import { logBounded } from '../telemetry/log-bounded.ts';
import { withSpan } from '../telemetry/trace.ts';
import { type RetryPolicy, retryAt } from './attempts.ts';
import type { Reaction } from './reaction.ts';
import type { Reactions } from './reactions-by-type.ts';

/** From nothing to worry about to what needs a person. */
const outcomes = ['ignored', 'duplicate', 'done', 'parked', 'dead'] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of an event. */
export interface Handled {
  readonly event: CloudEvent;
  /** Undefined where there is none for its type. */
  readonly reaction: string | undefined;
  readonly outcome: Outcome;
  readonly ms: number;
}

export interface InboxOptions<Work> {
  readonly database: Database;
  readonly reactions: Reactions<Work>;
  readonly workIn: (tx: Queryable) => Work;
  readonly log: Log;
  readonly retries: RetryPolicy;
  readonly onOutcome: (handled: Handled) => void;
}

/**
 * Takes an event for each reaction to it: effect and mark commit together, so a second delivery changes nothing. Where a
 * reaction fails, the event is parked for it in this service's database, and so is every later one of its subject, in
 * order; other reactions and other subjects go on. Resolves to the worst of what became of it. Rejects only when the
 * database cannot be used; reactions that were done by then are not run again.
 */
export async function receive<Work>(event: CloudEvent, options: InboxOptions<Work>): Promise<Outcome> {
  let worst: Outcome = 'ignored';
  for (const reaction of options.reactions.get(event.type) ?? []) {
    const since = performance.now();
    const outcome = await withSpan(`on ${event.type}`, event.traceparent, () => take(event, reaction, options));
    options.onOutcome({ event, reaction: reaction.name, outcome, ms: performance.now() - since });
    if (outcomes.indexOf(outcome) > outcomes.indexOf(worst)) worst = outcome;
  }
  if (worst === 'ignored') options.onOutcome({ event, reaction: undefined, outcome: worst, ms: 0 });
  return worst;
}

async function take<Work>(event: CloudEvent, reaction: Reaction<Work>, options: InboxOptions<Work>): Promise<Outcome> {
  const { database, log } = options;
  const { name } = reaction;
  const problem = problemOf(event, reaction);
  if (problem) {
    log.error({ eventId: event.id, type: event.type, problem }, 'an event does not fit its contract');
    return database.transaction((tx) => bury(tx, event, name, problem));
  }
  try {
    return await retryConflicts(() =>
      database.transaction(async (tx) => {
        if (!(await accept(tx, event, name))) return 'duplicate';
        if (await isBehindParked(tx, event, name)) {
          await park(tx, event, name, { attempts: 0, error: null, retryAt: sql`now()` });
          return 'parked';
        }
        await reaction.handle(readEvent(event), options.workIn(tx));
        return 'done';
      }),
    );
  } catch (error) {
    const parked = {
      level: 'warn',
      message: 'a reaction failed, its event is parked',
      codes: [event.type, name],
    } as const;
    logBounded(log, parked, () => ({ err: error, eventId: event.id, type: event.type, reaction: name }));
    return database.transaction(async (tx) => {
      if (!(await accept(tx, event, name))) return 'duplicate';
      await park(tx, event, name, { attempts: 1, error: describe(error), retryAt: retryAt(1, options.retries) });
      return 'parked';
    });
  }
}

/** False when this event was taken for this reaction before; waits for a transaction that is taking it at this moment. */
async function accept(tx: Queryable, event: CloudEvent, reaction: string): Promise<boolean> {
  const marked = await tx.insert(inbox).values({ eventId: event.id, reaction }).onConflictDoNothing().returning();
  return marked.length > 0;
}

async function isBehindParked(tx: Queryable, { source, subject }: CloudEvent, reaction: string): Promise<boolean> {
  const waiting = await tx
    .select({ eventId: parkedEvent.eventId })
    .from(parkedEvent)
    .where(and(eq(parkedEvent.source, source), eq(parkedEvent.subject, subject), eq(parkedEvent.reaction, reaction)))
    .limit(1);
  return waiting.length > 0;
}

interface Parking {
  readonly attempts: number;
  readonly error: string | null;
  readonly retryAt: SQL<Date>;
}

async function park(tx: Queryable, event: CloudEvent, reaction: string, parking: Parking): Promise<void> {
  await tx.insert(parkedEvent).values({ ...columnsOf(event), reaction, ...parking });
}

async function bury(tx: Queryable, event: CloudEvent, reaction: string, problem: string): Promise<Outcome> {
  if (!(await accept(tx, event, reaction))) return 'duplicate';
  await tx.insert(deadLetter).values({ ...columnsOf(event), reaction, attempts: 1, error: problem });
  return 'dead';
}

function problemOf<Work>(event: CloudEvent, reaction: Reaction<Work>): string | undefined {
  const envelope = cloudEventSchema.safeParse(event);
  if (!envelope.success) return envelope.error.message;
  return reaction.contract.schema.safeParse(event.data).error?.message;
}

function columnsOf(event: CloudEvent) {
  return { eventId: event.id, source: event.source, type: event.type, subject: event.subject, envelope: event };
}

export function readEvent(event: CloudEvent) {
  return { id: event.id, subject: event.subject, data: event.data };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

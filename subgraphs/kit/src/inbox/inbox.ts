import { and, eq } from 'drizzle-orm';
import { type CloudEvent, cloudEventSchema } from '@agora/schema';
import type { Database, Queryable } from '../database/database.ts';
import { deadLetter, inbox, parkedEvent } from '../database/messaging-tables.ts';
import type { Log } from '../telemetry/log.ts';
import { withSpan } from '../telemetry/trace.ts';
import { type RetryPolicy, retryAt } from './attempts.ts';
import type { Reaction } from './reaction.ts';

export type Outcome = 'done' | 'duplicate' | 'parked' | 'dead' | 'ignored';

export interface InboxOptions<Work> {
  readonly database: Database;
  readonly reactions: ReadonlyMap<string, Reaction<Work>>;
  readonly workIn: (tx: Queryable) => Work;
  readonly log: Log;
  readonly retries: RetryPolicy;
  readonly onOutcome: (type: string, outcome: Outcome) => void;
}

/**
 * Takes an event: its effect and the mark that it was taken commit together, so a second delivery changes nothing.
 * An event whose reaction fails is parked in this service's database, and so is every later one of its subject, in
 * order; others go on. Rejects only when the database cannot be used, and then nothing was done.
 */
export async function receive<Work>(event: CloudEvent, options: InboxOptions<Work>): Promise<Outcome> {
  const reaction = options.reactions.get(event.type);
  const outcome = reaction
    ? await withSpan(`on ${event.type}`, event.traceparent, () => take(event, reaction, options))
    : 'ignored';
  options.onOutcome(event.type, outcome);
  return outcome;
}

async function take<Work>(event: CloudEvent, reaction: Reaction<Work>, options: InboxOptions<Work>): Promise<Outcome> {
  const { database, log } = options;
  const problem = problemOf(event, reaction);
  if (problem) {
    log.error({ eventId: event.id, type: event.type, problem }, 'an event does not fit its contract');
    return database.transaction((tx) => bury(tx, event, problem));
  }
  try {
    return await database.transaction(async (tx) => {
      if (!(await accept(tx, event))) return 'duplicate';
      if (await isBehindParked(tx, event)) {
        await park(tx, event, { attempts: 0, error: null, retryAt: new Date() });
        return 'parked';
      }
      await reaction.handle(readEvent(event), options.workIn(tx));
      return 'done';
    });
  } catch (error) {
    log.warn({ err: error, eventId: event.id, type: event.type }, 'a reaction failed, its event is parked');
    return database.transaction(async (tx) => {
      if (!(await accept(tx, event))) return 'duplicate';
      const next = retryAt(1, new Date(), options.retries);
      await park(tx, event, { attempts: 1, error: describe(error), retryAt: next });
      return 'parked';
    });
  }
}

/** False when this event was taken before; waits for a transaction that is taking it at this moment. */
async function accept(tx: Queryable, event: CloudEvent): Promise<boolean> {
  const marked = await tx.insert(inbox).values({ eventId: event.id }).onConflictDoNothing().returning();
  return marked.length > 0;
}

async function isBehindParked(tx: Queryable, { source, subject }: CloudEvent): Promise<boolean> {
  const waiting = await tx
    .select({ eventId: parkedEvent.eventId })
    .from(parkedEvent)
    .where(and(eq(parkedEvent.source, source), eq(parkedEvent.subject, subject)))
    .limit(1);
  return waiting.length > 0;
}

interface Parking {
  readonly attempts: number;
  readonly error: string | null;
  readonly retryAt: Date;
}

async function park(tx: Queryable, event: CloudEvent, parking: Parking): Promise<void> {
  await tx.insert(parkedEvent).values({ ...columnsOf(event), ...parking });
}

async function bury(tx: Queryable, event: CloudEvent, problem: string): Promise<Outcome> {
  if (!(await accept(tx, event))) return 'duplicate';
  await tx.insert(deadLetter).values({ ...columnsOf(event), attempts: 1, error: problem });
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
  return { id: event.id, time: new Date(event.time), subject: event.subject, data: event.data };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { and, asc, eq, lt, lte, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../database/database.ts';
import { deadLetter, parkedEvent } from '../database/messaging-tables.ts';
import { retryConflicts } from '../database/retry-conflicts.ts';
import type { LateWork } from '../subgraph/late-work.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import { retryAt } from './attempts.ts';
import { describe, type InboxOptions, readEvent } from './inbox.ts';

type ParkedEvent = typeof parkedEvent.$inferSelect;

/** Tries parked events again, the oldest of each subject and reaction first, until they are done or dead. */
export function startRetries<Work>(options: InboxOptions<Work>, late: LateWork): AsyncDisposable {
  return startLoop({
    name: 'parked events',
    log: options.log,
    pollMs: 500,
    run: () => {
      const trying: Trying = {};
      const what = () =>
        trying.parked ? `retrying ${trying.parked.type}` : 'the answer of the database, asked for parked events,';
      return late.during(what, {}, () => retryNext(options, trying));
    },
  });
}

interface Trying {
  parked?: ParkedEvent | undefined;
}

async function retryNext<Work>(options: InboxOptions<Work>, trying: Trying): Promise<boolean> {
  const since = performance.now();
  try {
    await retryConflicts(() =>
      options.database.transaction(async (tx) => {
        const parked = (trying.parked = await takeNext(tx));
        if (!parked) return;
        const reaction = options.reactions.get(parked.type)?.find(({ name }) => name === parked.reaction);
        if (!reaction) throw new Error(`no reaction "${parked.reaction}" to ${parked.type} is there any more`);
        await reaction.handle(readEvent(parked.envelope), options.workIn(tx));
        await tx.delete(parkedEvent).where(isThis(parked));
      }),
    );
  } catch (error) {
    if (!trying.parked) throw error;
    await noteFailure(trying.parked, error, options);
    return true;
  }
  if (trying.parked) {
    const { envelope: event, reaction } = trying.parked;
    options.onOutcome({ event, reaction, outcome: 'done', ms: performance.now() - since });
  }
  return trying.parked !== undefined;
}

async function takeNext(tx: Queryable): Promise<ParkedEvent | undefined> {
  const earlier = alias(parkedEvent, 'earlier');
  const isFirstOfSubject = notExists(
    tx
      .select({ one: sql`1` })
      .from(earlier)
      .where(
        and(
          eq(earlier.source, parkedEvent.source),
          eq(earlier.subject, parkedEvent.subject),
          eq(earlier.reaction, parkedEvent.reaction),
          lt(earlier.sequence, parkedEvent.sequence),
        ),
      ),
  );
  const [parked] = await tx
    .select()
    .from(parkedEvent)
    .where(and(lte(parkedEvent.retryAt, sql`now()`), isFirstOfSubject))
    .orderBy(asc(parkedEvent.retryAt))
    .limit(1)
    .for('update', { skipLocked: true });
  return parked;
}

/** In a transaction of its own: an attempt may end with its connection, and has to count all the same. */
async function noteFailure<Work>(parked: ParkedEvent, error: unknown, options: InboxOptions<Work>): Promise<void> {
  const { log, retries, database, onOutcome } = options;
  const { eventId, reaction, source, type, subject, envelope } = parked;
  const attempts = parked.attempts + 1;
  const isDead = attempts >= retries.maxAttempts;
  // Another replica may have tried it meanwhile.
  const unchanged = and(isThis(parked), eq(parkedEvent.attempts, parked.attempts));
  const isNoted = await database.transaction(async (tx) => {
    if (!isDead) {
      const next = { attempts, error: describe(error), retryAt: retryAt(attempts, retries) };
      return (await tx.update(parkedEvent).set(next).where(unchanged)).count > 0;
    }
    if ((await tx.delete(parkedEvent).where(unchanged)).count === 0) return false;
    const letter = { eventId, reaction, source, type, subject, envelope, attempts, error: describe(error) };
    await tx.insert(deadLetter).values(letter);
    return true;
  });
  if (!isNoted) return;
  if (!isDead) {
    log.debug({ err: error, eventId, type, reaction, attempts }, 'a parked event failed, it is tried again');
    return;
  }
  log.error({ err: error, eventId, type, reaction, attempts }, 'an event is a dead letter');
  onOutcome({ event: envelope, reaction, outcome: 'dead', ms: 0 });
}

function isThis({ eventId, reaction }: ParkedEvent) {
  return and(eq(parkedEvent.eventId, eventId), eq(parkedEvent.reaction, reaction));
}

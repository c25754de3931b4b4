import { and, asc, eq, lt, lte, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../database/database.ts';
import { deadLetter, parkedEvent } from '../database/messaging-tables.ts';
import { startLoop } from '../subgraph/start-loop.ts';
import { retryAt } from './attempts.ts';
import { describe, type InboxOptions, readEvent } from './inbox.ts';

/** Tries parked events again, the oldest of each subject and reaction first, until they are done or dead. */
export function startRetries<Work>(options: InboxOptions<Work>): AsyncDisposable {
  return startLoop({
    name: 'parked events',
    log: options.log,
    pollMs: 500,
    run: () => options.database.transaction((tx) => retryNext(tx, options)),
  });
}

async function retryNext<Work>(tx: Queryable, options: InboxOptions<Work>): Promise<boolean> {
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
  if (!parked) return false;

  const reaction = options.reactions.get(parked.type)?.find(({ name }) => name === parked.reaction);
  const thisOne = and(eq(parkedEvent.eventId, parked.eventId), eq(parkedEvent.reaction, parked.reaction));
  try {
    // A savepoint: what the reaction wrote goes, the bookkeeping of this attempt stays.
    await tx.transaction(async (attempt) => {
      if (!reaction) throw new Error(`no reaction "${parked.reaction}" to ${parked.type} is there any more`);
      await reaction.handle(readEvent(parked.envelope), options.workIn(attempt));
    });
    await tx.delete(parkedEvent).where(thisOne);
    options.onOutcome(parked.type, 'done');
  } catch (error) {
    const attempts = parked.attempts + 1;
    const { eventId, reaction: name, source, type, subject, envelope } = parked;
    if (attempts < options.retries.maxAttempts) {
      await tx
        .update(parkedEvent)
        .set({ attempts, error: describe(error), retryAt: retryAt(attempts, options.retries) })
        .where(thisOne);
    } else {
      await tx.delete(parkedEvent).where(thisOne);
      await tx
        .insert(deadLetter)
        .values({ eventId, reaction: name, source, type, subject, envelope, attempts, error: describe(error) });
      options.log.error({ err: error, eventId, type, reaction: name, attempts }, 'an event is a dead letter');
      options.onOutcome(type, 'dead');
    }
  }
  return true;
}

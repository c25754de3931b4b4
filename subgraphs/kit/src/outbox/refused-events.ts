import { and, asc, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { outbox } from '../database/messaging-tables.ts';
import { outboxChannel } from './create-emit.ts';

type RefusedEvent = Pick<typeof outbox.$inferSelect, 'eventId' | 'type' | 'subject' | 'refusedAt' | 'refusal'>;

/** Events of the service's own that its transport would not take, oldest first, at most `limit`. */
export function listRefusedEvents({ db }: Database, limit = 100): Promise<RefusedEvent[]> {
  const { eventId, type, subject, refusedAt, refusal } = outbox;
  return db
    .select({ eventId, type, subject, refusedAt, refusal })
    .from(outbox)
    .where(isNotNull(refusedAt))
    .orderBy(asc(outbox.sequence))
    .limit(limit);
}

/** Has refused events published again, before all that waits; resolves to how many there were. */
export function publishRefusedAgain({ db }: Database, eventIds: readonly string[] | 'all'): Promise<number> {
  return db.transaction(async (tx) => {
    const chosen = eventIds === 'all' ? undefined : inArray(outbox.eventId, [...eventIds]);
    const again = await tx
      .update(outbox)
      .set({ refusedAt: null, refusal: null })
      .where(and(isNotNull(outbox.refusedAt), chosen));
    await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
    return again.count;
  });
}

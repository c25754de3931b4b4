import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { deadLetter, parkedEvent } from '../database/messaging-tables.ts';

export type DeadLetter = typeof deadLetter.$inferSelect;

/** The dead letters of a service, oldest first, at most `limit`. */
export function listDeadLetters({ db }: Database, limit = 100): Promise<DeadLetter[]> {
  return db.select().from(deadLetter).orderBy(asc(deadLetter.diedAt)).limit(limit);
}

/** Gives dead letters their attempts back; the running service takes them up at once. Resolves to how many there were. */
export function replayDeadLetters(database: Database, eventIds: readonly string[] | 'all'): Promise<number> {
  return database.transaction(async (tx) => {
    const chosen = await tx
      .select()
      .from(deadLetter)
      .where(eventIds === 'all' ? undefined : inArray(deadLetter.eventId, [...eventIds]))
      .orderBy(asc(deadLetter.diedAt))
      .for('update');
    for (const { diedAt, ...letter } of chosen) {
      await tx
        .delete(deadLetter)
        .where(and(eq(deadLetter.eventId, letter.eventId), eq(deadLetter.reaction, letter.reaction)));
      await tx.insert(parkedEvent).values({ ...letter, attempts: 0, retryAt: diedAt });
    }
    return chosen.length;
  });
}

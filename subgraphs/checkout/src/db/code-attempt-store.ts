import { and, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { CodeAttempts } from '../domain/promotions/code-attempts.ts';
import { codeAttempt } from './tables.ts';

/** Wrong codes, counted for each of several subjects from the first one of a while on. */
export function codeAttemptStore(db: Queryable) {
  const { subject, since, wrong } = codeAttempt;

  return {
    /** Whoever tries under one of the same subjects waits for the end of the transaction, so that none is missed. */
    async claim(subjects: readonly string[]): Promise<void> {
      const locks = subjects
        .toSorted()
        .map((one) => sql`pg_advisory_xact_lock(hashtextextended(${`codes ${one}`}, 0))`);
      await db.execute(sql`select ${sql.join(locks, sql`, `)}`);
    },

    /** What each of them has had since a moment; those that had nothing are left out. */
    async since(subjects: readonly string[], from: Date): Promise<readonly CodeAttempts[]> {
      return db
        .select()
        .from(codeAttempt)
        .where(and(inArray(subject, [...subjects]), gte(since, from)));
    },

    /** One more for each; what was before the moment counts no more. */
    async count(subjects: readonly string[], from: Date, now: Date): Promise<void> {
      const isOver = sql`${since} < ${from.toISOString()}::timestamptz`;
      await db
        .insert(codeAttempt)
        .values(subjects.toSorted().map((one) => ({ subject: one, since: now, wrong: 1 })))
        .onConflictDoUpdate({
          target: subject,
          set: {
            wrong: sql`case when ${isOver} then 1 else ${wrong} + 1 end`,
            since: sql`case when ${isOver} then excluded.since else ${since} end`,
          },
        });
    },

    /** Forgets what counts no more. */
    async forgetBefore(moment: Date): Promise<void> {
      await db.delete(codeAttempt).where(lt(since, moment));
    },
  };
}

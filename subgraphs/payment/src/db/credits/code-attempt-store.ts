import { inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { codeAttempt } from '../tables.ts';

/** Wrong codes, counted for each of several subjects from the first one of a while on. */
export function codeAttemptStore(db: Queryable) {
  const { subject, since, wrong } = codeAttempt;

  return {
    /** The most that one of them has had since a moment. */
    async most(subjects: readonly string[], from: Date): Promise<number> {
      const rows = await db
        .select()
        .from(codeAttempt)
        .where(inArray(subject, [...subjects]));
      return Math.max(0, ...rows.flatMap((row) => (row.since >= from ? [row.wrong] : [])));
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

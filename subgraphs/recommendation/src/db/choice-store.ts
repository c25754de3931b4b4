import { eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { personChoice } from './tables.ts';

export interface Choice {
  readonly personId: string;
  readonly mayLearn: boolean;
  readonly changedAt: Date;
}

/** What people said of whether one may learn from what they do. */
export function choiceStore(db: Queryable) {
  return {
    /** Undefined for whoever never said anything. */
    async mayLearn(personId: string): Promise<boolean | undefined> {
      const [row] = await db
        .select({ mayLearn: personChoice.mayLearn })
        .from(personChoice)
        .where(eq(personChoice.personId, personId));
      return row?.mayLearn;
    },

    /** Whether it was kept: what was said later stands. */
    async save(choice: Choice): Promise<boolean> {
      const { count } = await db
        .insert(personChoice)
        .values(choice)
        .onConflictDoUpdate({
          target: personChoice.personId,
          set: { mayLearn: choice.mayLearn, changedAt: choice.changedAt },
          setWhere: sql`${personChoice.changedAt} <= excluded.changed_at`,
        });
      return count > 0;
    },

    async forget(personIds: readonly string[]): Promise<void> {
      await db.delete(personChoice).where(inArray(personChoice.personId, [...personIds]));
    },
  };
}

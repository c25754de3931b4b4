import { and, eq, gt } from 'drizzle-orm';
import type { Queryable, RecordsAsked } from '@agora/kit';
import { behaviour, personChoice, userProduct } from './tables.ts';

/** What is known here of a person: what they did with products, and whether one may learn from it. */
export function personalDataStore(db: Queryable) {
  return {
    async behaviour({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(behaviour)
        .where(and(eq(behaviour.personId, userId), after === undefined ? undefined : gt(behaviour.id, after)))
        .orderBy(behaviour.id)
        .limit(limit);
    },

    async choices({ userId, after, limit }: RecordsAsked) {
      const rows = await db
        .select()
        .from(personChoice)
        .where(
          and(eq(personChoice.personId, userId), after === undefined ? undefined : gt(personChoice.personId, after)),
        )
        .limit(limit);
      return rows.map((row) => ({ id: row.personId, ...row }));
    },

    /** What an earlier release kept. Resolves to how much that was. */
    async forgetInterests(userId: string): Promise<number> {
      const { count } = await db.delete(userProduct).where(eq(userProduct.userId, userId));
      return count;
    },
  };
}

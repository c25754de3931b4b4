import { and, eq, gt, sql } from 'drizzle-orm';
import type { ErasedCounts, Queryable, RecordsAsked } from '@agora/kit';
import { purchase, review } from './tables.ts';

/** What is known here of a person: what they wrote, and what they had delivered. */
export function personalDataStore(db: Queryable) {
  return {
    async reviews({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(review)
        .where(and(eq(review.authorId, userId), after === undefined ? undefined : gt(review.id, after)))
        .orderBy(review.id)
        .limit(limit);
    },

    async purchases({ userId, after, limit }: RecordsAsked) {
      return db
        .select({ id: purchase.productId })
        .from(purchase)
        .where(and(eq(purchase.customerId, userId), after === undefined ? undefined : gt(purchase.productId, after)))
        .orderBy(purchase.productId)
        .limit(limit);
    },

    /** What was written helps others and stays; each review then has the id of itself for an author. */
    async erase(userId: string): Promise<ErasedCounts> {
      const { count: reviews } = await db
        .update(review)
        .set({ authorId: sql`${review.id}` })
        .where(eq(review.authorId, userId));
      const { count: purchases } = await db.delete(purchase).where(eq(purchase.customerId, userId));
      return { reviews, purchases };
    },
  };
}

import { and, eq, gt } from 'drizzle-orm';
import type { ErasedCounts, Queryable, RecordsAsked } from '@agora/kit';
import { userProduct } from './tables.ts';

/** What is known here of a person: what they did with products. What was learned of products stays. */
export function personalDataStore(db: Queryable) {
  return {
    async behaviour({ userId, after, limit }: RecordsAsked) {
      const { productId, weight, purchasedAt, lastAt } = userProduct;
      const rows = await db
        .select({ productId, weight, purchasedAt, lastAt })
        .from(userProduct)
        .where(and(eq(userProduct.userId, userId), after === undefined ? undefined : gt(productId, after)))
        .orderBy(productId)
        .limit(limit);
      return rows.map((row) => ({ id: row.productId, ...row }));
    },

    async erase(userId: string): Promise<ErasedCounts> {
      const { count } = await db.delete(userProduct).where(eq(userProduct.userId, userId));
      return { behaviour: count };
    },
  };
}

import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Interest } from '../domain/interest.ts';
import { chunksOf } from './chunks-of.ts';
import { userProduct } from './tables.ts';

const columns = {
  productId: userProduct.productId,
  weight: userProduct.weight,
  purchasedAt: userProduct.purchasedAt,
  lastAt: userProduct.lastAt,
};

/** What users did with products. */
export function interestStore(db: Queryable) {
  return {
    /** Held until the transaction ends: what one user does is added up one by one. */
    async lock(userId: string, productIds: readonly string[]): Promise<ReadonlyMap<string, Interest>> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('interest'), hashtext(${userId}))`);
      const rows = await db
        .select(columns)
        .from(userProduct)
        .where(and(eq(userProduct.userId, userId), inArray(userProduct.productId, [...productIds])));
      return new Map(rows.map((row) => [row.productId, row]));
    },

    async save(interests: readonly (Interest & { readonly userId: string })[]): Promise<void> {
      for (const rows of chunksOf(interests)) {
        await db
          .insert(userProduct)
          .values(rows)
          .onConflictDoUpdate({
            target: [userProduct.userId, userProduct.productId],
            set: {
              weight: sql`excluded.weight`,
              purchasedAt: sql`excluded.purchased_at`,
              lastAt: sql`excluded.last_at`,
            },
          });
      }
    },

    /** What a user did last, the latest first. */
    async latestOf(userId: string, limit: number): Promise<Interest[]> {
      return db
        .select(columns)
        .from(userProduct)
        .where(eq(userProduct.userId, userId))
        .orderBy(desc(userProduct.lastAt), userProduct.productId)
        .limit(limit);
    },
  };
}

import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { reviewableProduct } from './tables.ts';

/** Which products can be reviewed. */
export function productStore(db: Queryable) {
  return {
    async add(productIds: readonly string[]): Promise<void> {
      await db
        .insert(reviewableProduct)
        .values(productIds.map((productId) => ({ productId })))
        .onConflictDoNothing();
    },

    async has(productId: string): Promise<boolean> {
      const rows = await db.select().from(reviewableProduct).where(eq(reviewableProduct.productId, productId));
      return rows.length > 0;
    },
  };
}

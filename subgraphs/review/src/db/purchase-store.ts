import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { purchase } from './tables.ts';

/** Who had what delivered. */
export function purchaseStore(db: Queryable) {
  return {
    async add(customerId: string, productIds: readonly string[]): Promise<void> {
      if (productIds.length === 0) return;
      await db
        .insert(purchase)
        .values(productIds.map((productId) => ({ customerId, productId })))
        .onConflictDoNothing();
    },

    /** Keeps that a customer is asked for reviews of products; those of which they were not before, and which they have. */
    async ask(customerId: string, productIds: readonly string[], now: Date): Promise<string[]> {
      const rows = await db
        .update(purchase)
        .set({ askedAt: now })
        .where(
          and(
            eq(purchase.customerId, customerId),
            inArray(purchase.productId, [...productIds]),
            isNull(purchase.askedAt),
          ),
        )
        .returning({ productId: purchase.productId });
      return rows.map(({ productId }) => productId);
    },

    async has(customerId: string, productId: string): Promise<boolean> {
      const rows = await db
        .select()
        .from(purchase)
        .where(and(eq(purchase.customerId, customerId), eq(purchase.productId, productId)));
      return rows.length > 0;
    },
  };
}

import { and, eq } from 'drizzle-orm';
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

    async has(customerId: string, productId: string): Promise<boolean> {
      const rows = await db
        .select()
        .from(purchase)
        .where(and(eq(purchase.customerId, customerId), eq(purchase.productId, productId)));
      return rows.length > 0;
    },
  };
}

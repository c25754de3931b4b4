import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { backInStockRequest } from '../tables.ts';

interface BackInStockRequest {
  readonly variantId: string;
  readonly customerId: string;
}

/** Who wants to be told when goods can be bought again. */
export function backInStockStore(db: Queryable) {
  return {
    /** Which of these variants somebody waits for. */
    async awaitedOf(variantIds: readonly string[]): Promise<readonly string[]> {
      const rows = await db
        .selectDistinct({ variantId: backInStockRequest.variantId })
        .from(backInStockRequest)
        .where(inArray(backInStockRequest.variantId, [...variantIds]));
      return rows.map(({ variantId }) => variantId);
    },

    async add(request: BackInStockRequest, requestedAt: Date): Promise<void> {
      await db
        .insert(backInStockRequest)
        .values({ ...request, requestedAt })
        .onConflictDoNothing();
    },

    async withdraw({ variantId, customerId }: BackInStockRequest): Promise<void> {
      await db
        .delete(backInStockRequest)
        .where(and(eq(backInStockRequest.variantId, variantId), eq(backInStockRequest.customerId, customerId)));
    },

    /** The first who wait, so many at most, who wait no longer. */
    async take(variantId: string, most: number): Promise<readonly string[]> {
      const rows = await db
        .select({ customerId: backInStockRequest.customerId })
        .from(backInStockRequest)
        .where(eq(backInStockRequest.variantId, variantId))
        .orderBy(asc(backInStockRequest.requestedAt))
        .limit(most)
        .for('update');
      const customerIds = rows.map(({ customerId }) => customerId);
      if (customerIds.length === 0) return [];
      await db
        .delete(backInStockRequest)
        .where(and(eq(backInStockRequest.variantId, variantId), inArray(backInStockRequest.customerId, customerIds)));
      return customerIds;
    },
  };
}

import { and, eq, gt } from 'drizzle-orm';
import type { ErasedCounts, Queryable, RecordsAsked } from '@agora/kit';
import { backInStockRequest } from './tables.ts';

/** What is known here of a person: for what they wait. Who of the staff moved stock stays in the ledger, by an id that names nobody once the account is gone. */
export function personalDataStore(db: Queryable) {
  return {
    async backInStockRequests({ userId, after, limit }: RecordsAsked) {
      const { variantId, customerId, requestedAt } = backInStockRequest;
      const rows = await db
        .select({ variantId, requestedAt })
        .from(backInStockRequest)
        .where(and(eq(customerId, userId), after === undefined ? undefined : gt(variantId, after)))
        .orderBy(variantId)
        .limit(limit);
      return rows.map((row) => ({ id: row.variantId, ...row }));
    },

    async erase(userId: string): Promise<ErasedCounts> {
      const { count } = await db.delete(backInStockRequest).where(eq(backInStockRequest.customerId, userId));
      return { backInStockRequests: count };
    },
  };
}

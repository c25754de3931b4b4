import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ErasedCounts, Queryable, RecordsAsked } from '@agora/kit';
import { payment, simulatedProviderCharge } from './tables.ts';

/** What is known here of a person: what they paid, and with which card. */
export function personalDataStore(db: Queryable) {
  return {
    async payments({ userId, after, limit }: RecordsAsked) {
      const { id, customerId, orderId, status, currency, amount, captured, refunded, createdAt } = payment;
      const { methodBrand, methodLastFour } = payment;
      return db
        .select({ id, orderId, status, currency, amount, captured, refunded, methodBrand, methodLastFour, createdAt })
        .from(payment)
        .where(and(eq(customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    /** Amounts and the ledger stay, with what the provider knows a payment by: money goes back by that. The card is forgotten. */
    async erase(userId: string): Promise<ErasedCounts> {
      const theirs = db
        .select({ reference: payment.providerReference })
        .from(payment)
        .where(eq(payment.customerId, userId));
      await db
        .update(simulatedProviderCharge)
        .set({ token: null })
        .where(inArray(simulatedProviderCharge.reference, theirs));
      const { count: payments } = await db
        .update(payment)
        .set({ customerId: sql`${payment.orderId}`, methodToken: null, methodBrand: null, methodLastFour: null })
        .where(eq(payment.customerId, userId));
      return { payments };
    },
  };
}

import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { type Queryable, saveRows } from '@agora/kit';
import type { PaymentMethod } from '../../domain/payment-methods/payment-method.ts';
import { paymentMethod } from '../tables.ts';

/** Stored ways of paying. */
export function paymentMethodStore(db: Queryable) {
  return {
    /** Each user's payment methods, the default first, then as they were added. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, readonly PaymentMethod[]>> {
      const rows = await db
        .select()
        .from(paymentMethod)
        .where(inArray(paymentMethod.userId, [...userIds]))
        .orderBy(desc(paymentMethod.isDefault), asc(paymentMethod.addedAt), asc(paymentMethod.id));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, PaymentMethod>> {
      const rows = await db
        .select()
        .from(paymentMethod)
        .where(inArray(paymentMethod.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async find(userId: string, id: string): Promise<PaymentMethod | undefined> {
      const [row] = await db
        .select()
        .from(paymentMethod)
        .where(and(eq(paymentMethod.userId, userId), eq(paymentMethod.id, id)));
      return row;
    },

    /** Makes the payment methods of a user, whose account the caller has locked, what is given. */
    async saveWallet(userId: string, wallet: readonly PaymentMethod[]): Promise<void> {
      await saveRows(db, {
        table: paymentMethod,
        id: paymentMethod.id,
        owned: eq(paymentMethod.userId, userId),
        rows: wallet,
      });
    },
  };
}

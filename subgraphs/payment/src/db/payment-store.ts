import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Payment } from '../domain/payment.ts';
import { toPayment, toRow } from './payment-row.ts';
import { payment } from './tables.ts';

export function paymentStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Payment>> {
      const rows = await db
        .select()
        .from(payment)
        .where(inArray(payment.id, [...ids]));
      return new Map(rows.map((row) => [row.id, toPayment(row)]));
    },

    async byOrders(orderIds: readonly string[]): Promise<ReadonlyMap<string, Payment>> {
      const rows = await db
        .select()
        .from(payment)
        .where(inArray(payment.orderId, [...orderIds]));
      return new Map(rows.map((row) => [row.orderId, toPayment(row)]));
    },

    async lock(id: string): Promise<Payment | undefined> {
      const [row] = await db.select().from(payment).where(eq(payment.id, id)).for('update');
      return row && toPayment(row);
    },

    async lockOfOrder(orderId: string): Promise<Payment | undefined> {
      const [row] = await db.select().from(payment).where(eq(payment.orderId, orderId)).for('update');
      return row && toPayment(row);
    },

    async save(changed: Payment): Promise<void> {
      const row = toRow(changed);
      await db.insert(payment).values(row).onConflictDoUpdate({ target: payment.id, set: row });
    },

    /** New ones. */
    async addAll(past: readonly Payment[]): Promise<void> {
      await db.insert(payment).values(past.map(toRow));
    },
  };
}

import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Payment } from '../domain/payment.ts';
import { toPayment, toRow } from './payment-row.ts';
import { payment } from './tables.ts';

const mostPayments = 20;

export function paymentStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Payment>> {
      const rows = await db
        .select()
        .from(payment)
        .where(inArray(payment.id, [...ids]));
      return new Map(rows.map((row) => [row.id, toPayment(row)]));
    },

    /** The first twenty of each order, oldest first. */
    async byOrders(orderIds: readonly string[]): Promise<ReadonlyMap<string, readonly Payment[]>> {
      const { id, orderId } = payment;
      const earlier = sql`(select count(*) from ${payment} as earlier where earlier.order_id = ${orderId} and earlier.id < ${id})`;
      const rows = await db
        .select()
        .from(payment)
        .where(and(inArray(orderId, [...orderIds]), lt(earlier, mostPayments)))
        .orderBy(asc(id));
      return Map.groupBy(rows.map(toPayment), (one) => one.orderId);
    },

    async lock(id: string): Promise<Payment | undefined> {
      const [row] = await db.select().from(payment).where(eq(payment.id, id)).for('update');
      return row && toPayment(row);
    },

    /** All of an order, oldest first. */
    async lockOfOrder(orderId: string): Promise<readonly Payment[]> {
      const rows = await db
        .select()
        .from(payment)
        .where(eq(payment.orderId, orderId))
        .orderBy(asc(payment.id))
        .for('update');
      return rows.map(toPayment);
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

import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Payment } from '../domain/payment.ts';
import { toPayment, toRow } from './payment-row.ts';
import { payment } from './tables.ts';

/** Payments, and when each is to be brought forward. */
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

    /** The payment that has been due for longest, locked; one that somebody else holds is left to them. */
    async lockDue(now: Date): Promise<Payment | undefined> {
      const [row] = await db
        .select()
        .from(payment)
        .where(lte(payment.dueAt, now))
        .orderBy(asc(payment.dueAt), asc(payment.id))
        .limit(1)
        .for('update', { skipLocked: true });
      return row && toPayment(row);
    },

    async save(changed: Payment): Promise<void> {
      const row = toRow(changed);
      await db.insert(payment).values(row).onConflictDoUpdate({ target: payment.id, set: row });
    },

    /** New ones, for which there is nothing to do. */
    async addAll(past: readonly Payment[]): Promise<void> {
      await db.insert(payment).values(past.map(toRow));
    },

    /** Asks for a step as soon as possible. */
    async wake(id: string, now: Date): Promise<void> {
      await db.update(payment).set({ dueAt: now, failures: 0 }).where(eq(payment.id, id));
    },

    /** There is nothing to do until something happens. */
    async rest(id: string): Promise<void> {
      await db.update(payment).set({ dueAt: null, failures: 0 }).where(eq(payment.id, id));
    },

    /** A step could not be done: again later, later each time, at most half a minute. */
    async postpone(id: string, now: Date): Promise<void> {
      const wait = sql`least(200 * power(2, least(${payment.failures}, 10)), 30000) * interval '1 millisecond'`;
      await db
        .update(payment)
        .set({ dueAt: sql`${now.toISOString()}::timestamptz + ${wait}`, failures: sql`${payment.failures} + 1` })
        .where(and(eq(payment.id, id), sql`${payment.dueAt} is not null`));
    },
  };
}

import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { OrderToSettle } from '../domain/order-to-settle.ts';
import type { Payment } from '../domain/payment.ts';
import { toPayment, toRow } from './payment-row.ts';
import { knownOrder, payment } from './tables.ts';

const mostPayments = 20;

interface PaymentOfOrder {
  readonly payment: Payment;
  readonly order: OrderToSettle;
}

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

    /** With its order; what is read may have changed by the time it is locked. */
    async find(id: string): Promise<PaymentOfOrder | undefined> {
      const [row] = await db
        .select()
        .from(payment)
        .innerJoin(knownOrder, eq(knownOrder.orderId, payment.orderId))
        .where(eq(payment.id, id));
      return row && { payment: toPayment(row.payment), order: row.known_order };
    },

    /** Locks its order and then the payment, as all do who lock both. */
    async lock(id: string): Promise<PaymentOfOrder | undefined> {
      const orderId = db.select({ orderId: payment.orderId }).from(payment).where(eq(payment.id, id));
      const order = db
        .$with('locked')
        .as(db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId)).for('update'));
      const [row] = await db
        .with(order)
        .select()
        .from(order)
        .innerJoin(payment, eq(payment.orderId, order.orderId))
        .where(eq(payment.id, id))
        .for('update', { of: payment });
      return row && { payment: toPayment(row.payment), order: row.locked };
    },

    /** All of a locked order, oldest first. */
    async ofOrder(orderId: string): Promise<readonly Payment[]> {
      const rows = await db.select().from(payment).where(eq(payment.orderId, orderId)).orderBy(asc(payment.id));
      return rows.map(toPayment);
    },

    async save(changed: Payment): Promise<void> {
      const row = toRow(changed);
      await db.insert(payment).values(row).onConflictDoUpdate({ target: payment.id, set: row });
    },

    /** New ones, and their orders. */
    async addAll(past: readonly Payment[]): Promise<void> {
      await db
        .insert(knownOrder)
        .values(past.map(({ orderId }) => ({ orderId, isCancelled: false })))
        .onConflictDoNothing();
      await db.insert(payment).values(past.map(toRow));
    },
  };
}

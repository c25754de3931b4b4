import { eq, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { OrderToSettle } from '../domain/order-to-settle.ts';
import { knownOrder } from './tables.ts';

const unknown: OrderToSettle = { isCancelled: false, isGivenBack: false, hasRefundsDue: false, paymentsInAll: null };

/** What was heard of orders, known or not yet known otherwise. */
export function orderStore(db: Queryable) {
  const update = (orderId: string) => ({
    set: (changes: Parameters<ReturnType<typeof db.update<typeof knownOrder>>['set']>[0]) =>
      db.update(knownOrder).set(changes).where(eq(knownOrder.orderId, orderId)),
  });

  return {
    /** Locks an order until the transaction ends, whether it was heard of before or not. Whoever changes its payments locks it first. */
    async lock(orderId: string): Promise<OrderToSettle> {
      await db.insert(knownOrder).values({ orderId, isCancelled: false }).onConflictDoNothing();
      const [row] = await db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId)).for('update');
      return row ?? unknown;
    },

    /** `isGivenBack`: all that was captured goes back, as nobody tells how much. */
    async markCancelled(orderId: string, isGivenBack: boolean): Promise<void> {
      await update(orderId).set({ isCancelled: true, isGivenBack: sql`${knownOrder.isGivenBack} or ${isGivenBack}` });
    },

    async expectPayments(orderId: string, paymentsInAll: number): Promise<void> {
      await update(orderId).set({ paymentsInAll });
    },

    async markRefundsDue(orderId: string): Promise<void> {
      await update(orderId).set({ hasRefundsDue: true });
    },

    async markRefundsSettled(orderId: string): Promise<void> {
      await update(orderId).set({ hasRefundsDue: false });
    },
  };
}

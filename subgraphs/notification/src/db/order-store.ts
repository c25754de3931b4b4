import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Money } from '@agora/schema';
import { earlyRefund, knownOrder } from './tables.ts';

export interface KnownOrder {
  readonly orderId: string;
  readonly number: string;
  readonly customerId: string;
}

export interface EarlyRefund {
  readonly eventId: string;
  readonly orderId: string;
  readonly amount: Money;
}

/** Whose orders there are, and the refunds that came before their order. */
export function orderStore(db: Queryable) {
  return {
    async remember({ orderId, number, customerId }: KnownOrder): Promise<void> {
      await db
        .insert(knownOrder)
        .values({ orderId, number, customerId })
        .onConflictDoUpdate({ target: knownOrder.orderId, set: { number, customerId } });
    },

    /** The order, if it is known; either way it stays as it is until the transaction ends. */
    async lock(orderId: string): Promise<KnownOrder | undefined> {
      const [row] = await db
        .insert(knownOrder)
        .values({ orderId })
        .onConflictDoUpdate({ target: knownOrder.orderId, set: { orderId: sql`excluded.order_id` } })
        .returning();
      if (row?.number == null || row.customerId === null) return undefined;
      return { orderId, number: row.number, customerId: row.customerId };
    },

    async keepRefund({ eventId, orderId, amount }: EarlyRefund, keptAt: Date): Promise<void> {
      await db.insert(earlyRefund).values({ eventId, orderId, ...amount, keptAt });
    },

    /** Refunds that have waited since before then, some of them, and the marks of their orders, which nobody will speak of any more; how many refunds. */
    async forgetRefundsBefore(time: Date, limit: number): Promise<number> {
      const old = await db
        .select({ eventId: earlyRefund.eventId, orderId: earlyRefund.orderId })
        .from(earlyRefund)
        .where(lt(earlyRefund.keptAt, time))
        .orderBy(earlyRefund.keptAt)
        .limit(limit)
        .for('update', { skipLocked: true });
      if (old.length === 0) return 0;
      const orderIds = old.map(({ orderId }) => orderId);
      await db.delete(earlyRefund).where(
        inArray(
          earlyRefund.eventId,
          old.map(({ eventId }) => eventId),
        ),
      );
      const stillWaiting = db
        .select({ orderId: earlyRefund.orderId })
        .from(earlyRefund)
        .where(inArray(earlyRefund.orderId, orderIds));
      await db
        .delete(knownOrder)
        .where(
          and(
            inArray(knownOrder.orderId, orderIds),
            isNull(knownOrder.customerId),
            sql`${knownOrder.orderId} not in (${stillWaiting})`,
          ),
        );
      return old.length;
    },

    /** The refunds that waited for this order; they wait no longer. */
    async takeRefunds(orderId: string): Promise<EarlyRefund[]> {
      const rows = await db.delete(earlyRefund).where(eq(earlyRefund.orderId, orderId)).returning();
      return rows.map(({ eventId, minor, currency }) => ({ eventId, orderId, amount: { minor, currency } }));
    },
  };
}

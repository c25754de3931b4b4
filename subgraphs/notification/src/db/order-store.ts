import { eq } from 'drizzle-orm';
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
      await db.insert(knownOrder).values({ orderId }).onConflictDoNothing();
      const [row] = await db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId)).for('update');
      if (row?.number == null || row.customerId === null) return undefined;
      return { orderId, number: row.number, customerId: row.customerId };
    },

    async keepRefund({ eventId, orderId, amount }: EarlyRefund): Promise<void> {
      await db.insert(earlyRefund).values({ eventId, orderId, ...amount });
    },

    /** The refunds that waited for this order; they wait no longer. */
    async takeRefunds(orderId: string): Promise<EarlyRefund[]> {
      const rows = await db.delete(earlyRefund).where(eq(earlyRefund.orderId, orderId)).returning();
      return rows.map(({ minor, currency, ...row }) => ({ ...row, amount: { minor, currency } }));
    },
  };
}

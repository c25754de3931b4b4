import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ParcelLine } from '../domain/delivery.ts';
import { knownOrder, orderedLine } from './tables.ts';

/** What was ordered, and which orders were cancelled, known or not yet known otherwise. */
export function orderStore(db: Queryable) {
  return {
    /** Locks an order until the transaction ends, whether it was heard of before or not; true when it is cancelled. */
    async lock(orderId: string): Promise<{ readonly isCancelled: boolean }> {
      await db.insert(knownOrder).values({ orderId, isCancelled: false }).onConflictDoNothing();
      const [row] = await db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId)).for('update');
      return { isCancelled: row?.isCancelled ?? false };
    },

    async markCancelled(orderId: string): Promise<void> {
      await db.update(knownOrder).set({ isCancelled: true }).where(eq(knownOrder.orderId, orderId));
    },

    async keepLines(orderId: string, lines: readonly ParcelLine[]): Promise<void> {
      await db
        .insert(orderedLine)
        .values(lines.map((line) => ({ ...line, orderId })))
        .onConflictDoNothing();
    },
  };
}

import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ParcelLine } from '../domain/delivery.ts';
import { cancelledLine, knownOrder, orderedLine } from './tables.ts';

interface CancelledLine {
  readonly lineId: string;
  readonly quantityInAll: number;
}

/** What was ordered, and which orders were cancelled, known or not yet known otherwise. */
export function orderStore(db: Queryable) {
  /** How many pieces of each line are cancelled. */
  async function cancelledOf(orderId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await db.select().from(cancelledLine).where(eq(cancelledLine.orderId, orderId));
    return new Map(rows.map(({ lineId, quantity }) => [lineId, quantity]));
  }

  return {
    /** Locks an order until the transaction ends, whether it was heard of before or not; true when it is cancelled. */
    async lock(orderId: string): Promise<{ readonly isCancelled: boolean }> {
      await db.insert(knownOrder).values({ orderId, isCancelled: false }).onConflictDoNothing();
      const [row] = await db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId)).for('update');
      return { isCancelled: row?.isCancelled ?? false };
    },

    async isCancelled(orderId: string): Promise<boolean> {
      const [row] = await db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId));
      return row?.isCancelled ?? false;
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

    /** What was ordered of a paid order and not cancelled since. */
    async wantedOf(orderId: string): Promise<readonly ParcelLine[]> {
      const rows = await db
        .select()
        .from(orderedLine)
        .where(eq(orderedLine.orderId, orderId))
        .orderBy(asc(orderedLine.lineId));
      return rows
        .map(({ lineId, variantId, quantity, cancelled }) => ({ lineId, variantId, quantity: quantity - cancelled }))
        .filter(({ quantity }) => quantity > 0);
    },

    cancelledOf,

    /** Keeps how many pieces of each line are cancelled in all. Resolves to how many of them are news. */
    async keepCancelled(orderId: string, lines: readonly CancelledLine[]): Promise<ReadonlyMap<string, number>> {
      const known = await cancelledOf(orderId);
      const news = lines
        .map(({ lineId, quantityInAll }) => ({ lineId, quantityInAll, more: quantityInAll - (known.get(lineId) ?? 0) }))
        .filter(({ more }) => more > 0);
      for (const { lineId, quantityInAll: quantity, more } of news) {
        await db
          .insert(cancelledLine)
          .values({ orderId, lineId, quantity })
          .onConflictDoUpdate({ target: [cancelledLine.orderId, cancelledLine.lineId], set: { quantity } });
        // What is cancelled before the order is paid is in no line of it any more.
        await db
          .update(orderedLine)
          .set({ cancelled: sql`least(${orderedLine.quantity}, ${orderedLine.cancelled} + ${more})` })
          .where(and(eq(orderedLine.orderId, orderId), eq(orderedLine.lineId, lineId)));
      }
      return new Map(news.map(({ lineId, more }) => [lineId, more]));
    },
  };
}

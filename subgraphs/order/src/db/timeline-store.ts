import { and, asc, count, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, rankWithin } from '@agora/kit';
import type { TimelineEntry } from '../domain/order/timeline.ts';
import { timelineEntry } from './tables.ts';

/** As they happened. */
export const oldestFirst: ListOrder<TimelineEntry> = {
  name: 'OLDEST',
  isDescending: false,
  keys: [{ column: timelineEntry.sequence, kind: 'integer', valueOf: ({ sequence }) => sequence.toString() }],
};

/** What happened to orders. */
export function timelineStore(db: Queryable) {
  return {
    /** One page of each order, in one statement. */
    async pagesByOrder(
      orderIds: readonly string[],
      page: PageRequest,
    ): Promise<ReadonlyMap<string, readonly TimelineEntry[]>> {
      const ranked = db.$with('ranked').as(
        db
          .select({
            orderId: sql<string>`${timelineEntry.orderId}`.as('ranked_order_id'),
            sequence: sql<number>`${timelineEntry.sequence}`.as('ranked_sequence'),
            rank: rankWithin(timelineEntry.orderId, oldestFirst, page).as('rank'),
          })
          .from(timelineEntry)
          .where(and(inArray(timelineEntry.orderId, [...orderIds]), behind(oldestFirst, page))),
      );
      const rows = await db
        .with(ranked)
        .select({ row: timelineEntry })
        .from(ranked)
        .innerJoin(
          timelineEntry,
          and(eq(timelineEntry.orderId, ranked.orderId), eq(timelineEntry.sequence, ranked.sequence)),
        )
        .where(sql`${ranked.rank} <= ${page.limit + 1}`)
        .orderBy(ranked.rank);
      return Map.groupBy(
        rows.map(({ row }) => row),
        ({ orderId }) => orderId,
      );
    },

    async countsByOrder(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ orderId: timelineEntry.orderId, entries: count() })
        .from(timelineEntry)
        .where(inArray(timelineEntry.orderId, [...orderIds]))
        .groupBy(timelineEntry.orderId);
      return new Map(rows.map(({ orderId, entries }) => [orderId, entries]));
    },

    async latestOf(orderId: string): Promise<TimelineEntry | undefined> {
      const [row] = await db
        .select()
        .from(timelineEntry)
        .where(eq(timelineEntry.orderId, orderId))
        .orderBy(desc(timelineEntry.sequence))
        .limit(1);
      return row;
    },

    /** The next `limit` entries of one order, that of this sequence among them. */
    from: (orderId: string, sequence: number, limit: number): Promise<TimelineEntry[]> =>
      db
        .select()
        .from(timelineEntry)
        .where(and(eq(timelineEntry.orderId, orderId), gte(timelineEntry.sequence, sequence)))
        .orderBy(asc(timelineEntry.sequence))
        .limit(limit),
  };
}

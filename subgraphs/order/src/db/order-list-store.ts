import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, rankWithin, readingOrder } from '@agora/kit';
import type { Order } from '../domain/order/order.ts';
import { toOrder } from './order-rows.ts';
import { placedOrder } from './tables.ts';

/** Newest first; ids break ties. */
export const newestFirst: ListOrder<Order> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: placedOrder.placedAt, kind: 'instant', valueOf: ({ placedAt }) => placedAt.toISOString() },
    { column: placedOrder.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** Lists of orders, newest first. `matching` says which ones; all of them without. */
export function orderListStore(db: Queryable) {
  return {
    async page(matching: SQL | undefined, page: PageRequest): Promise<Order[]> {
      const rows = await db
        .select()
        .from(placedOrder)
        .where(and(matching, behind(newestFirst, page)))
        .orderBy(...readingOrder(newestFirst, page))
        .limit(page.limit + 1);
      return rows.map(toOrder);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(placedOrder, matching),

    /** One page for each customer, in one statement. */
    async pagesByCustomer(
      customerIds: readonly string[],
      page: PageRequest,
    ): Promise<ReadonlyMap<string, readonly Order[]>> {
      const ranked = db.$with('ranked').as(
        db
          .select({
            id: sql<string>`${placedOrder.id}`.as('ranked_id'),
            rank: rankWithin(placedOrder.customerId, newestFirst, page).as('rank'),
          })
          .from(placedOrder)
          .where(and(inArray(placedOrder.customerId, [...customerIds]), behind(newestFirst, page))),
      );
      const rows = await db
        .with(ranked)
        .select({ row: placedOrder })
        .from(ranked)
        .innerJoin(placedOrder, eq(placedOrder.id, ranked.id))
        .where(sql`${ranked.rank} <= ${page.limit + 1}`)
        .orderBy(ranked.rank);
      const byCustomer = Map.groupBy(rows, ({ row }) => row.customerId ?? '');
      return new Map(Array.from(byCustomer, ([id, ordered]) => [id, ordered.map(({ row }) => toOrder(row))]));
    },

    async countsByCustomer(customerIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ customerId: placedOrder.customerId, orders: count() })
        .from(placedOrder)
        .where(inArray(placedOrder.customerId, [...customerIds]))
        .groupBy(placedOrder.customerId);
      return new Map(rows.map(({ customerId, orders }) => [customerId ?? '', orders]));
    },
  };
}

import { and, asc, count, desc, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PageRequest, Queryable } from '@agora/kit';
import type { Order, OrderStatus } from '../domain/order.ts';
import { toOrder } from './order-rows.ts';
import { placedOrder } from './tables.ts';

/** Which orders are wanted; all that is given must hold. */
export interface OrderFilter {
  readonly statuses: readonly OrderStatus[] | undefined;
  readonly customerId: string | undefined;
  readonly placedFrom: Date | undefined;
  readonly placedBefore: Date | undefined;
}

/** Lists of orders, newest first; ids break ties. */
export function orderListStore(db: Queryable) {
  return {
    async page(filter: OrderFilter, page: PageRequest): Promise<Order[]> {
      const rows = await db
        .select()
        .from(placedOrder)
        .where(and(matching(filter), behind(page)))
        .orderBy(...inReadingOrder(page))
        .limit(page.limit + 1);
      return rows.map(toOrder);
    },

    count: (filter: OrderFilter): Promise<number> => db.$count(placedOrder, matching(filter)),

    /** One page for each customer, in one statement. */
    async pagesByCustomer(
      customerIds: readonly string[],
      page: PageRequest,
    ): Promise<ReadonlyMap<string, readonly Order[]>> {
      const order = sql.join(inReadingOrder(page), sql`, `);
      const ranked = db.$with('ranked').as(
        db
          .select({
            id: sql<string>`${placedOrder.id}`.as('ranked_id'),
            rank: sql<number>`row_number() over (partition by ${placedOrder.customerId} order by ${order})`.as('rank'),
          })
          .from(placedOrder)
          .where(and(inArray(placedOrder.customerId, [...customerIds]), behind(page))),
      );
      const rows = await db
        .with(ranked)
        .select({ row: placedOrder })
        .from(ranked)
        .innerJoin(placedOrder, eq(placedOrder.id, ranked.id))
        .where(sql`${ranked.rank} <= ${page.limit + 1}`)
        .orderBy(ranked.rank);
      return Map.groupBy(
        rows.map(({ row }) => toOrder(row)),
        ({ customerId }) => customerId,
      );
    },

    async countsByCustomer(customerIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ customerId: placedOrder.customerId, orders: count() })
        .from(placedOrder)
        .where(inArray(placedOrder.customerId, [...customerIds]))
        .groupBy(placedOrder.customerId);
      return new Map(rows.map(({ customerId, orders }) => [customerId, orders]));
    },

    /** Ids of orders that have waited for stock or money since this instant or longer, the longest first. */
    async waitingSince(since: Date, limit: number): Promise<string[]> {
      const rows = await db
        .select({ id: placedOrder.id })
        .from(placedOrder)
        .where(
          // Spelled out, so that the partial index serves it.
          and(sql`${placedOrder.status} in ('PENDING', 'AWAITING_PAYMENT')`, lte(placedOrder.statusSince, since)),
        )
        .orderBy(asc(placedOrder.statusSince))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

function matching({ statuses, customerId, placedFrom, placedBefore }: OrderFilter): SQL | undefined {
  return and(
    statuses && inArray(placedOrder.status, [...statuses]),
    customerId === undefined ? undefined : eq(placedOrder.customerId, customerId),
    placedFrom && gte(placedOrder.placedAt, placedFrom),
    placedBefore && lt(placedOrder.placedAt, placedBefore),
  );
}

function behind({ cursor, direction }: PageRequest): SQL | undefined {
  const [at, id] = cursor ?? [];
  if (at === undefined || id === undefined) return undefined;
  const place = sql`(${placedOrder.placedAt}, ${placedOrder.id})`;
  const start = sql`(${at}::timestamptz, ${id}::uuid)`;
  return direction === 'forward' ? sql`${place} < ${start}` : sql`${place} > ${start}`;
}

function inReadingOrder({ direction }: PageRequest): [SQL, SQL] {
  const by = direction === 'forward' ? desc : asc;
  return [by(placedOrder.placedAt), by(placedOrder.id)];
}

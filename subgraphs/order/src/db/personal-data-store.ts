import { and, count, eq, gt, inArray, lte, notInArray, or, sql } from 'drizzle-orm';
import type { ErasedCounts, ErasedPerson, Queryable, RecordsAsked } from '@agora/kit';
import { erasedAddress } from '@agora/schema';
import { orderLine, placedOrder, timelineEntry } from './tables.ts';

/** What is known here of a person: what they ordered, and where it went. */
export function personalDataStore(db: Queryable) {
  return {
    /** How many orders have not come to their end: those of an account, and those of guests with an address, until it was somebody else's. */
    async countUnderWay(userId: string, email?: string, before?: Date): Promise<number> {
      const [row] = await db
        .select({ orders: count() })
        .from(placedOrder)
        .where(
          and(
            or(eq(placedOrder.customerId, userId), email === undefined ? undefined : isOfGuest(email, before)),
            notInArray(placedOrder.status, ['DELIVERED', 'CANCELLED']),
          ),
        );
      return row?.orders ?? 0;
    },

    /** What was bought as a guest with an address, until it was somebody else's. */
    async ordersOfGuest(
      email: string,
      before: Date | undefined,
      after: string | null,
      limit: number,
    ): Promise<string[]> {
      const rows = await db
        .select({ id: placedOrder.id })
        .from(placedOrder)
        .where(and(isOfGuest(email, before), after === null ? undefined : gt(placedOrder.id, after)))
        .orderBy(placedOrder.id)
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async orders({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(placedOrder)
        .where(and(eq(placedOrder.customerId, userId), after === undefined ? undefined : gt(placedOrder.id, after)))
        .orderBy(placedOrder.id)
        .limit(limit);
    },

    async orderLines({ userId, after, limit }: RecordsAsked) {
      const { id, orderId, sku, title, quantity, currency, unitPriceMinor, totalMinor } = orderLine;
      return db
        .select({ id, orderId, sku, title, quantity, currency, unitPriceMinor, totalMinor })
        .from(orderLine)
        .innerJoin(placedOrder, eq(placedOrder.id, orderId))
        .where(and(eq(placedOrder.customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    /** What was sold, for how much and with which taxes stays, as the law wants it for years; whose it was goes. */
    async erase({ userId, guestOrderIds }: ErasedPerson): Promise<ErasedCounts> {
      const isTheirs = or(eq(placedOrder.customerId, userId), inArray(placedOrder.id, [...guestOrderIds]));
      const theirs = db.select({ id: placedOrder.id }).from(placedOrder).where(isTheirs);
      await db
        .update(timelineEntry)
        .set({ actor: { kind: 'GUEST' } })
        .where(and(inArray(timelineEntry.orderId, theirs), sql`${timelineEntry.actor} ->> 'userId' = ${userId}`));
      const { count: orders } = await db
        .update(placedOrder)
        .set({
          customerId: sql`${placedOrder.id}`,
          guestEmail: null,
          // Who knows the cart of an order without a customer sees the order.
          cartId: null,
          details: null,
          shippingAddress: sql`${placedOrder.shippingAddress} || ${JSON.stringify(erasedAddress)}::jsonb`,
        })
        .where(isTheirs);
      return { orders };
    },
  };
}

const isOfGuest = (email: string, before: Date | undefined) =>
  and(eq(placedOrder.guestEmail, email), before === undefined ? undefined : lte(placedOrder.placedAt, before));

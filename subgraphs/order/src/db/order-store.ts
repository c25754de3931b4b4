import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { PricedLine } from '@agora/schema';
import type { Queryable } from '@agora/kit';
import type { Order, OrderWithLines } from '../domain/order.ts';
import type { TimelineEntry } from '../domain/timeline.ts';
import { toLine, toLineRow, toOrder, toOrderRow } from './order-rows.ts';
import { orderLine, orderNumber, placedOrder, timelineEntry } from './tables.ts';

/** One order, or several by key: what decisions and entity references need. */
export function orderStore(db: Queryable) {
  async function linesOf(orderIds: readonly string[]): Promise<ReadonlyMap<string, PricedLine[]>> {
    const rows = await db
      .select()
      .from(orderLine)
      .where(inArray(orderLine.orderId, [...orderIds]))
      .orderBy(asc(orderLine.orderId), asc(orderLine.position));
    const byOrder = Map.groupBy(rows, (row) => row.orderId);
    return new Map([...byOrder].map(([id, lines]) => [id, lines.map(toLine)]));
  }

  return {
    linesOf,

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Order>> {
      const rows = await db
        .select()
        .from(placedOrder)
        .where(inArray(placedOrder.id, [...ids]));
      return new Map(rows.map((row) => [row.id, toOrder(row)]));
    },

    async byNumbers(numbers: readonly string[]): Promise<ReadonlyMap<string, Order>> {
      const rows = await db
        .select()
        .from(placedOrder)
        .where(inArray(placedOrder.number, [...numbers]));
      return new Map(rows.map((row) => [row.number, toOrder(row)]));
    },

    async lock(id: string): Promise<OrderWithLines | undefined> {
      const [row] = await db.select().from(placedOrder).where(eq(placedOrder.id, id)).for('update');
      if (!row) return undefined;
      return { ...toOrder(row), lines: (await linesOf([id])).get(id) ?? [] };
    },

    /** `A-100042`; numbers are unique, and there may be gaps between them. */
    async nextNumber(): Promise<string> {
      const [row] = await db.execute<{ number: string }>(sql`select nextval(${orderNumber.seqName})::text as number`);
      return `A-${row?.number ?? ''}`;
    },

    /** False, and nothing is written, when there is an order of this id already. */
    async add({ lines, ...order }: OrderWithLines, entry: TimelineEntry): Promise<boolean> {
      const added = await db.insert(placedOrder).values(toOrderRow(order)).onConflictDoNothing().returning();
      if (added.length === 0) return false;
      await db.insert(orderLine).values(lines.map((line, index) => toLineRow(line, order.id, index)));
      await db.insert(timelineEntry).values({ ...entry, orderId: order.id });
      return true;
    },

    /** Orders of the past with all that happened to them, in three statements; more than a thousand at once have too many parameters. */
    async addHistory(
      history: readonly { readonly order: OrderWithLines; readonly timeline: readonly TimelineEntry[] }[],
    ): Promise<void> {
      await db.insert(placedOrder).values(history.map(({ order }) => toOrderRow(order)));
      await db
        .insert(orderLine)
        .values(history.flatMap(({ order }) => order.lines.map((line, index) => toLineRow(line, order.id, index))));
      await db
        .insert(timelineEntry)
        .values(history.flatMap(({ order, timeline }) => timeline.map((entry) => ({ ...entry, orderId: order.id }))));
    },

    /** An order that was locked by this transaction, with what happened to it. Lines never change. */
    async save(order: Order, entry: TimelineEntry): Promise<void> {
      await db.update(placedOrder).set(toOrderRow(order)).where(eq(placedOrder.id, order.id));
      await db.insert(timelineEntry).values({ ...entry, orderId: order.id });
    },
  };
}

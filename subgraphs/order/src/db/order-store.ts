import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Queryable, saveRows } from '@agora/kit';
import type { Order, OrderLine, OrderWithLines } from '../domain/order/order.ts';
import type { TimelineEntryDraft } from '../domain/order/timeline.ts';
import {
  toLine,
  toLineRow,
  toOrder,
  toOrderRow,
  toParcel,
  toParcelRow,
  toPayment,
  toPaymentRow,
  toRefund,
  toRefundRow,
} from './order-rows.ts';
import {
  orderLine,
  orderNumber,
  orderParcel,
  orderPayment,
  orderRefund,
  placedOrder,
  timelineEntry,
} from './tables.ts';

/** The order is locked by whoever adds to its timeline. */
const nextSequenceOf = (orderId: string) =>
  sql<number>`(select coalesce(max(${timelineEntry.sequence}), 0) + 1 from ${timelineEntry} where ${timelineEntry.orderId} = ${orderId})`;

/** One order, or several by key: what decisions and entity references need. */
export function orderStore(db: Queryable) {
  async function linesOf(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderLine[]>> {
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

    /** The orders that guests made of these carts; customers show who they are. */
    async byCartsOfGuests(cartIds: readonly string[]): Promise<ReadonlyMap<string, Order>> {
      const rows = await db
        .select()
        .from(placedOrder)
        .where(and(inArray(placedOrder.cartId, [...cartIds]), isNull(placedOrder.customerId)));
      return new Map(rows.map((row) => [row.cartId ?? '', toOrder(row)]));
    },

    async lock(id: string): Promise<OrderWithLines | undefined> {
      const [row] = await db.select().from(placedOrder).where(eq(placedOrder.id, id)).for('update');
      if (!row) return undefined;
      const payments = await db
        .select()
        .from(orderPayment)
        .where(eq(orderPayment.orderId, id))
        .orderBy(orderPayment.id);
      const refunds = await db.select().from(orderRefund).where(eq(orderRefund.orderId, id)).orderBy(orderRefund.key);
      const parcels = await db.select().from(orderParcel).where(eq(orderParcel.orderId, id)).orderBy(orderParcel.id);
      return {
        ...toOrder(row),
        lines: (await linesOf([id])).get(id) ?? [],
        payments: payments.map(toPayment),
        refunds: refunds.map(toRefund),
        parcels: parcels.map(toParcel),
      };
    },

    /** `A-100042`; numbers are unique, and there may be gaps between them. */
    async nextNumber(): Promise<string> {
      const [row] = await db.execute<{ number: string }>(sql`select nextval(${orderNumber.seqName})::text as number`);
      return `A-${row?.number ?? ''}`;
    },

    /** False, and nothing is written, when there is an order of this id already. */
    async add({ lines, ...order }: OrderWithLines, entry: TimelineEntryDraft): Promise<boolean> {
      const added = await db.insert(placedOrder).values(toOrderRow(order)).onConflictDoNothing().returning();
      if (added.length === 0) return false;
      await db.insert(orderLine).values(lines.map((line, index) => toLineRow(line, order.id, index)));
      await db.insert(timelineEntry).values({ ...entry, orderId: order.id, sequence: 1 });
      return true;
    },

    /** Orders of the past with all that happened to them, in a few statements; more than a thousand at once have too many parameters. */
    async addHistory(
      history: readonly { readonly order: OrderWithLines; readonly timeline: readonly TimelineEntryDraft[] }[],
    ): Promise<void> {
      await db.insert(placedOrder).values(history.map(({ order }) => toOrderRow(order)));
      await db
        .insert(orderLine)
        .values(history.flatMap(({ order }) => order.lines.map((line, index) => toLineRow(line, order.id, index))));
      await db
        .insert(orderPayment)
        .values(history.flatMap(({ order }) => order.payments.map((payment) => toPaymentRow(payment, order.id))));
      await db
        .insert(orderParcel)
        .values(history.flatMap(({ order }) => order.parcels.map((parcel) => toParcelRow(parcel, order.id))));
      await db
        .insert(timelineEntry)
        .values(
          history.flatMap(({ order, timeline }) =>
            timeline.map((entry, index) => ({ ...entry, orderId: order.id, sequence: index + 1 })),
          ),
        );
    },

    /** An order that was locked by this transaction, whole, with what happened to it. */
    async save(
      { lines, payments, refunds, parcels, ...order }: OrderWithLines,
      entry: TimelineEntryDraft | null,
    ): Promise<void> {
      const { id } = order;
      await db.update(placedOrder).set(toOrderRow(order)).where(eq(placedOrder.id, id));
      await saveRows(db, {
        table: orderLine,
        id: orderLine.id,
        owned: eq(orderLine.orderId, id),
        rows: lines.map((line, index) => toLineRow(line, id, index)),
      });
      await saveRows(db, {
        table: orderPayment,
        id: orderPayment.id,
        owned: eq(orderPayment.orderId, id),
        rows: payments.map((payment) => toPaymentRow(payment, id)),
      });
      await saveRows(db, {
        table: orderParcel,
        id: orderParcel.id,
        owned: eq(orderParcel.orderId, id),
        rows: parcels.map((parcel) => toParcelRow(parcel, id)),
      });
      if (refunds.length > 0) {
        const given = (column: string) => sql.raw(`excluded.${column}`);
        await db
          .insert(orderRefund)
          .values(refunds.map((refund) => toRefundRow(refund, id)))
          .onConflictDoUpdate({
            target: [orderRefund.orderId, orderRefund.key],
            set: { state: given('state'), refundedMinor: given('refunded_minor'), refusal: given('refusal') },
          });
      }
      if (entry) await this.addEntry(id, entry);
    },

    /** One more thing that happened to an order that was locked by this transaction. */
    async addEntry(orderId: string, entry: TimelineEntryDraft): Promise<void> {
      await db.insert(timelineEntry).values({ ...entry, orderId, sequence: nextSequenceOf(orderId) });
    },
  };
}

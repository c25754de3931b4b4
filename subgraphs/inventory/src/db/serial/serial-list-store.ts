import { and, asc, desc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  readingOrder,
} from '@agora/kit';
import type { Serial } from '../../domain/serial/serial.ts';
import type { StockSerialWhere } from '../../generated/resolvers.ts';
import { serial, serialEvent, stockedVariant } from '../tables.ts';
import { folded } from './serial-store.ts';

/** As it is kept. */
export type KeptSerialEvent = typeof serialEvent.$inferSelect;

export const byNumber: ListOrder<Serial> = {
  name: 'NUMBER',
  isDescending: false,
  keys: [
    { column: serial.number, kind: 'text', valueOf: ({ number }) => number },
    { column: serial.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What pieces can be looked for by. */
export const serialConditions: Conditions<StockSerialWhere> = {
  number: (number) => sql`${folded(sql`${serial.number}`)} = ${folded(sql`${number.trim()}::text`)}`,
  variantId: (id) => eq(serial.variantId, id),
  warehouseId: (id) => eq(serial.warehouseId, id),
  orderId: (id) => eq(serial.orderId, id),
  status: equality(serial.status),
};

/** Those of a vendor's goods. */
export const serialsOfVendor = (vendorId: string): SQL =>
  sql`${serial.variantId} in (select ${stockedVariant.variantId} from ${stockedVariant} where ${stockedVariant.vendorId} = ${vendorId})`;

const mostEvents = 100;
const mostOfOrder = 1_000;

/** Pieces that have serial numbers, to be read. */
export function serialListStore(db: Queryable) {
  return {
    page(matching: SQL | undefined, page: PageRequest): Promise<Serial[]> {
      return db
        .select()
        .from(serial)
        .where(and(matching, behind(byNumber, page)))
        .orderBy(...readingOrder(byNumber, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(serial, matching),

    /** The first few that match. */
    some: (matching: SQL | undefined, most: number): Promise<Serial[]> =>
      db.select().from(serial).where(matching).orderBy(asc(serial.number), asc(serial.id)).limit(most),

    /** Of each piece the last 100, the latest first. */
    async historyOf(ids: readonly string[]): Promise<ReadonlyMap<string, KeptSerialEvent[]>> {
      const place = sql<number>`row_number() over (partition by ${serialEvent.serialId} order by ${serialEvent.at} desc, ${serialEvent.id} desc)`;
      const { id, serialId, kind, warehouseId, orderId, transferId, movedBy, at } = serialEvent;
      const columns = { id, serialId, kind, warehouseId, orderId, transferId, movedBy, at };
      const placed = db
        .select({ ...columns, place: place.as('place') })
        .from(serialEvent)
        .where(inArray(serialId, [...ids]))
        .as('placed');
      const rows = await db.select().from(placed).where(lte(placed.place, mostEvents)).orderBy(asc(placed.place));
      return Map.groupBy(rows, (row) => row.serialId);
    },

    /** Those that are picked for orders or left with them, the first 1,000 of each. */
    async ofOrders(orderIds: readonly string[]): Promise<ReadonlyMap<string, Serial[]>> {
      const rows = await db
        .select()
        .from(serial)
        .where(and(inArray(serial.orderId, [...orderIds]), inArray(serial.status, ['PICKED', 'SOLD'])))
        .orderBy(asc(serial.orderId), desc(serial.isSaid), asc(serial.number))
        .limit(mostOfOrder * orderIds.length);
      return Map.groupBy(rows, ({ orderId }) => orderId ?? '');
    },
  };
}

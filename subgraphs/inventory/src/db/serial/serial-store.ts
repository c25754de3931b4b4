import { and, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '@agora/kit';
import { placeOf, type Place } from '../../domain/place.ts';
import { knownByName } from '../../domain/serial/known-by-name.ts';
import type { Serial, SerialEvent } from '../../domain/serial/serial.ts';
import { reservation, reservationLine, serial, serialEvent, stockedVariant, transferLine } from '../tables.ts';

type SerialName = Pick<Serial, 'variantId' | 'number'>;

interface Concerned {
  readonly variantIds: readonly string[];
  readonly names: readonly SerialName[];
  readonly orderIds: readonly string[];
  readonly transferIds: readonly string[];
  /** Where so many may leave that nobody names. */
  readonly leaving: readonly (Place & { readonly quantity: number })[];
}

const isHere = inArray(serial.status, ['IN_STOCK', 'PICKED', 'IN_TRANSIT']);

/** As numbers are compared: the same whatever the language of the database is. */
export const folded = (number: SQL): SQL => sql`lower(${number} collate "C")`;

/** So many parameters a statement bears. */
const inStatement = 5_000;

/** Pieces that have serial numbers. They are changed under the locks of their variants. */
export function serialStore(db: Queryable) {
  const isNamed = (names: readonly SerialName[]): SQL =>
    sql`(${serial.variantId}, ${folded(sql`${serial.number}`)}) in (
      select said."variantId", ${folded(sql`said.number`)} from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as said ("variantId" uuid, number text))`;
  const matching = (condition: SQL | undefined): Promise<Serial[]> => db.select().from(serial).where(condition);

  async function addEvents(events: readonly SerialEvent[], at: Date): Promise<void> {
    for (let from = 0; from < events.length; from += inStatement) {
      const values = events.slice(from, from + inStatement).map((event) => ({ ...event, id: uuidv7(), at }));
      await db.insert(serialEvent).values(values);
    }
  }

  return {
    /** By the `serialKey` of what they are named, in whatever letters. */
    async named(names: readonly SerialName[]): Promise<ReadonlyMap<string, Serial>> {
      const rows = names.length === 0 ? [] : await matching(isNamed(names));
      return knownByName(names, rows);
    },

    /** Those that are named, that orders have or transfers are on their way with, and what came first where something leaves. */
    async concerning({ variantIds, names, orderIds, transferIds, leaving }: Concerned): Promise<Serial[]> {
      const found = await matching(
        or(
          names.length > 0 ? isNamed(names) : undefined,
          orderIds.length > 0
            ? and(inArray(serial.orderId, [...orderIds]), inArray(serial.variantId, [...variantIds]))
            : undefined,
          transferIds.length > 0 ? inArray(serial.transferId, [...transferIds]) : undefined,
          sql`false`,
        ),
      );
      if (leaving.length === 0) return found;
      const places = JSON.stringify(leaving);
      const oldest = await db
        .select(getTableColumns(serial))
        .from(serial)
        .where(
          sql`${serial.id} in (select first.id
            from jsonb_to_recordset(${places}::jsonb) as place ("variantId" uuid, "warehouseId" uuid, quantity integer)
              cross join lateral (select one.id from ${serial} as one
                where one.variant_id = place."variantId" and one.warehouse_id = place."warehouseId" and one.status = 'IN_STOCK'
                order by one.arrived_at, one.id limit place.quantity) as first)`,
        );
      return [...new Map([...found, ...oldest].map((one) => [one.id, one])).values()];
    },

    /** Those that are picked for an order, or left with it. */
    ofOrder: (orderId: string): Promise<Serial[]> =>
      matching(and(eq(serial.orderId, orderId), inArray(serial.status, ['PICKED', 'SOLD']))),

    /** Of these goods in a warehouse. */
    thereOf: (variantIds: readonly string[], warehouseId: string): Promise<Serial[]> =>
      matching(
        and(
          inArray(serial.variantId, [...variantIds]),
          eq(serial.warehouseId, warehouseId),
          inArray(serial.status, ['IN_STOCK', 'PICKED']),
        ),
      ),

    inTransitWith: (transferId: string): Promise<Serial[]> =>
      matching(and(eq(serial.transferId, transferId), eq(serial.status, 'IN_TRANSIT'))),

    /** All of a variant that are in stock or on their way. */
    hereOf: (variantId: string): Promise<Serial[]> => matching(and(eq(serial.variantId, variantId), isHere)),

    /** How many pieces of each variant and warehouse are put aside for orders, by `order variant warehouse`. */
    async putAsideOf(orderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const { variantId, warehouseId, reserved, released, committed } = reservationLine;
      const rows = await db
        .select({
          orderId: reservation.orderId,
          variantId,
          warehouseId,
          putAside: sql<number>`sum(${reserved} - ${released} - ${committed})`.mapWith(Number),
        })
        .from(reservationLine)
        .innerJoin(reservation, eq(reservation.id, reservationLine.reservationId))
        .where(inArray(reservation.orderId, [...orderIds]))
        .groupBy(reservation.orderId, variantId, warehouseId);
      return new Map(rows.map((row) => [`${row.orderId} ${placeOf(row)}`, row.putAside]));
    },

    /** Whether some of a variant are on their way between warehouses. */
    async isOnTheWay(variantId: string): Promise<boolean> {
      const { sent, received, lost, returned } = transferLine;
      const under = sql`${sent} > ${received} + ${lost} + ${returned}`;
      return (await db.$count(transferLine, and(eq(transferLine.variantId, variantId), under))) > 0;
    },

    async track(variantId: string, isSerialTracked: boolean): Promise<void> {
      await db.update(stockedVariant).set({ isSerialTracked }).where(eq(stockedVariant.variantId, variantId));
    },

    async save(serials: readonly Serial[], events: readonly SerialEvent[], at: Date): Promise<void> {
      const given = (column: string) => sql.raw(`excluded.${column}`);
      for (let from = 0; from < serials.length; from += inStatement) {
        await db
          .insert(serial)
          .values(serials.slice(from, from + inStatement))
          .onConflictDoUpdate({
            target: serial.id,
            set: {
              status: given('status'),
              warehouseId: given('warehouse_id'),
              orderId: given('order_id'),
              isSaid: given('is_said'),
              transferId: given('transfer_id'),
              arrivedAt: given('arrived_at'),
            },
          });
      }
      await addEvents(events, at);
    },
  };
}

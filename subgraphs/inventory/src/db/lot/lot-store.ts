import { and, eq, exists, getTableColumns, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  type ListOrder,
  type PageRequest,
  type Queryable,
  range,
  readingOrder,
} from '@agora/kit';
import type { Lot, LotUse } from '../../domain/lot/lot.ts';
import { lotKey, type LotName } from '../../domain/lot/lot-place.ts';
import type { StockLotWhere } from '../../generated/resolvers.ts';
import { lot, lotUse, reservation, stockedVariant } from '../tables.ts';

/** An order that has pieces of a lot. */
export interface LotOrder extends LotUse {
  readonly orderId: string;
}

export const soonestFirst: ListOrder<Lot> = {
  name: 'EXPIRY',
  isDescending: false,
  keys: [
    { column: lot.expiresAt, kind: 'instant', valueOf: ({ expiresAt }) => expiresAt.toISOString() },
    { column: lot.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

export const byReservation: ListOrder<LotOrder> = {
  name: 'RESERVATION',
  isDescending: false,
  keys: [{ column: lotUse.reservationId, kind: 'id', valueOf: ({ reservationId }) => reservationId }],
};

const isThere = gt(lot.onHand, 0);

/** What lots can be looked for by. */
export const lotConditions: Conditions<StockLotWhere> = {
  variantId: (id) => eq(lot.variantId, id),
  warehouseId: (id) => eq(lot.warehouseId, id),
  code: (code) => eq(lot.code, code),
  expiresAt: range(lot.expiresAt),
  isThere: (wanted) => (wanted ? isThere : eq(lot.onHand, 0)),
};

/** Those of a vendor's goods. */
export const lotsOfVendor = (vendorId: string): SQL =>
  sql`${lot.variantId} in (select ${stockedVariant.variantId} from ${stockedVariant} where ${stockedVariant.vendorId} = ${vendorId})`;

/** Batches of goods that expire. They are changed under the locks of their variants. */
export function lotStore(db: Queryable) {
  const hasUse = (lotId: string) => and(eq(lotUse.lotId, lotId), or(gt(lotUse.reserved, 0), gt(lotUse.committed, 0)));
  return {
    async byId(id: string): Promise<Lot | undefined> {
      const [row] = await db.select().from(lot).where(eq(lot.id, id));
      return row;
    },

    page(matching: SQL | undefined, page: PageRequest): Promise<Lot[]> {
      return db
        .select()
        .from(lot)
        .where(and(matching, behind(soonestFirst, page)))
        .orderBy(...readingOrder(soonestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(lot, matching),

    /** Which orders have pieces of a lot. */
    pageOfOrders(lotId: string, page: PageRequest): Promise<LotOrder[]> {
      return db
        .select({ ...getTableColumns(lotUse), orderId: reservation.orderId })
        .from(lotUse)
        .innerJoin(reservation, eq(reservation.id, lotUse.reservationId))
        .where(and(hasUse(lotId), behind(byReservation, page)))
        .orderBy(...readingOrder(byReservation, page))
        .limit(page.limit + 1);
    },

    /** Without what is held for carts. */
    countOfOrders: async (lotId: string): Promise<number> => {
      const orders = db
        .select({ id: reservation.id })
        .from(reservation)
        .where(eq(reservation.id, lotUse.reservationId));
      return db.$count(lotUse, and(hasUse(lotId), exists(orders)));
    },

    /** Those of these names in a warehouse. */
    async named(warehouseId: string, names: readonly LotName[]): Promise<Lot[]> {
      if (names.length === 0) return [];
      const wanted = new Set(names.map(lotKey));
      const rows = await db
        .select()
        .from(lot)
        .where(
          and(
            eq(lot.warehouseId, warehouseId),
            inArray(
              lot.variantId,
              names.map(({ variantId }) => variantId),
            ),
            inArray(
              lot.code,
              names.map(({ code }) => code),
            ),
          ),
        );
      return rows.filter((row) => wanted.has(lotKey(row)));
    },

    /** Of these variants in a warehouse, those of which something is there. */
    async thereOf(variantIds: readonly string[], warehouseId: string): Promise<Lot[]> {
      return db
        .select()
        .from(lot)
        .where(and(eq(lot.warehouseId, warehouseId), inArray(lot.variantId, [...variantIds]), isThere));
    },

    /** Keeps those that are new. */
    async add(lots: readonly Lot[]): Promise<void> {
      if (lots.length === 0) return;
      await db
        .insert(lot)
        .values([...lots])
        .onConflictDoNothing();
    },

    /** Those of these variants of which something is there, or that one of these reservations has pieces of. */
    async concerning(
      variantIds: readonly string[],
      reservationIds: readonly string[],
      lotIds: readonly string[],
    ): Promise<Lot[]> {
      const used = db
        .select({ id: lotUse.lotId })
        .from(lotUse)
        .where(inArray(lotUse.reservationId, [...reservationIds]));
      return db
        .select()
        .from(lot)
        .where(
          and(
            inArray(lot.variantId, [...variantIds]),
            or(isThere, inArray(lot.id, [...lotIds]), reservationIds.length > 0 ? inArray(lot.id, used) : undefined),
          ),
        );
    },

    async usesOf(reservationIds: readonly string[]): Promise<LotUse[]> {
      if (reservationIds.length === 0) return [];
      return db
        .select()
        .from(lotUse)
        .where(inArray(lotUse.reservationId, [...reservationIds]));
    },

    async save(lots: readonly Lot[], uses: readonly LotUse[]): Promise<void> {
      await db.execute(sql`
        update ${lot} as one set on_hand = said."onHand", reserved = said.reserved
        from jsonb_to_recordset(${JSON.stringify(lots)}::jsonb) as said (id uuid, "onHand" integer, reserved integer)
        where one.id = said.id`);
      if (uses.length === 0) return;
      await db
        .insert(lotUse)
        .values([...uses])
        .onConflictDoUpdate({
          target: [lotUse.lotId, lotUse.reservationId],
          set: { reserved: sql`excluded.reserved`, committed: sql`excluded.committed` },
        });
    },
  };
}

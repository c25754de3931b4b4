import { and, asc, eq, inArray, isNotNull, not, type SQL, sql } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  readingOrder,
} from '@agora/kit';
import { z } from 'zod';
import type { WantedGoods } from '../../domain/replenishment/goods-to-order.ts';
import type { Replenishment } from '../../domain/replenishment/replenishment.ts';
import type { ReplenishmentOrderWhere } from '../../generated/resolvers.ts';
import { replenishment, replenishmentLine, supplier } from '../tables.ts';

/** One without its lines. */
export type ReplenishmentHead = Omit<Replenishment, 'lines'>;

export const newestFirst: ListOrder<ReplenishmentHead> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: replenishment.openedAt, kind: 'instant', valueOf: ({ openedAt }) => openedAt.toISOString() },
    { column: replenishment.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

const isLate = sql`(${isNotNull(replenishment.lateSince)} and ${inArray(replenishment.status, ['ORDERED', 'PARTLY_RECEIVED'])})`;

/** What orders to suppliers can be looked for by. */
export const replenishmentConditions: Conditions<ReplenishmentOrderWhere> = {
  status: equality(replenishment.status),
  supplierId: (id) => eq(replenishment.supplierId, id),
  warehouseId: (id) => eq(replenishment.warehouseId, id),
  isLate: (wanted) => (wanted ? isLate : not(isLate)),
};

/** Those to suppliers of a vendor. */
export const isToVendor = (vendorId: string): SQL =>
  sql`${replenishment.supplierId} in (select ${supplier.id} from ${supplier} where ${supplier.vendorId} = ${vendorId})`;

const draft = z.object({ id: z.uuid(), version: z.int() });

/** Orders to suppliers. Whoever locks levels too locks those first. */
export function replenishmentStore(db: Queryable) {
  async function linesOf(ids: readonly string[]) {
    const rows = await db
      .select()
      .from(replenishmentLine)
      .where(inArray(replenishmentLine.replenishmentId, [...ids]))
      .orderBy(asc(replenishmentLine.variantId));
    return Map.groupBy(rows, ({ replenishmentId }) => replenishmentId);
  }

  return {
    linesOf,

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ReplenishmentHead>> {
      const rows = await db
        .select()
        .from(replenishment)
        .where(inArray(replenishment.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    page(matching: SQL | undefined, page: PageRequest): Promise<ReplenishmentHead[]> {
      return db
        .select()
        .from(replenishment)
        .where(and(matching, behind(newestFirst, page)))
        .orderBy(...readingOrder(newestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(replenishment, matching),

    /** Locked until the transaction ends. */
    async lock(id: string): Promise<Replenishment | undefined> {
      const [row] = await db.select().from(replenishment).where(eq(replenishment.id, id)).for('update');
      return row && { ...row, lines: (await linesOf([id])).get(id) ?? [] };
    },

    /** Puts goods on the draft for their supplier and warehouse, which is locked then; a new one of this id where there is none. */
    async addToDraft(
      { supplierId, warehouseId, lines }: WantedGoods,
      { id, openedAt }: Pick<Replenishment, 'id' | 'openedAt'>,
    ): Promise<{ readonly id: string; readonly isNew: boolean }> {
      const [row] = await db.execute(sql`
        insert into ${replenishment} (id, supplier_id, warehouse_id, status, opened_at, version)
        values (${id}, ${supplierId}, ${warehouseId}, 'DRAFT', ${openedAt.toISOString()}, 1)
        on conflict (supplier_id, warehouse_id) where status = 'DRAFT'
        do update set version = ${replenishment}.version + 1
        returning id, version`);
      const kept = draft.parse(row);
      await db
        .insert(replenishmentLine)
        .values(lines.map(({ variantId, quantity }) => ({ replenishmentId: kept.id, variantId, ordered: quantity })))
        .onConflictDoUpdate({
          target: [replenishmentLine.replenishmentId, replenishmentLine.variantId],
          set: { ordered: sql`${replenishmentLine.ordered} + excluded.ordered` },
        });
      return { id: kept.id, isNew: kept.id === id };
    },

    async nextNumber(): Promise<number> {
      const [row] = await db.execute(sql`select nextval('replenishment_number')::integer as number`);
      return z.object({ number: z.int() }).parse(row).number;
    },

    async save({ id, lines, ...head }: Replenishment): Promise<void> {
      await db.update(replenishment).set(head).where(eq(replenishment.id, id));
      await db.execute(sql`
        update ${replenishmentLine} as line set received = said.received, cancelled = said.cancelled
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as said ("variantId" uuid, received integer, cancelled integer)
        where line.replenishment_id = ${id} and line.variant_id = said."variantId"`);
    },

    /** Of the demo shop. */
    async add(all: readonly Replenishment[]): Promise<void> {
      await db.insert(replenishment).values(all.map(({ lines: _, ...head }) => head));
      await db
        .insert(replenishmentLine)
        .values(all.flatMap(({ id, lines }) => lines.map((line) => ({ ...line, replenishmentId: id }))));
    },
  };
}

import { and, count, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { PriceList } from '../../domain/prices/price-list.ts';
import type { ListedPrice } from '../../domain/prices/price-of.ts';
import type { PriceListEntry } from '../../domain/prices/set-entries.ts';
import { priceList, priceListEntry } from '../price-list-tables.ts';

export const latestListFirst: ListOrder<PriceList> = {
  name: 'price-lists',
  isDescending: true,
  keys: [{ column: priceList.id, kind: 'id', valueOf: ({ id }) => id }],
};

export const entriesInOrder: ListOrder<PriceListEntry> = {
  name: 'price-list-entries',
  isDescending: false,
  keys: [
    { column: priceListEntry.variantId, kind: 'id', valueOf: ({ variantId }) => variantId },
    { column: priceListEntry.minQuantity, kind: 'integer', valueOf: ({ minQuantity }) => `${minQuantity}` },
  ],
};

const entryColumns = {
  variantId: priceListEntry.variantId,
  minQuantity: priceListEntry.minQuantity,
  minor: priceListEntry.priceMinor,
};

/** Lists of prices, and what they say of variants. */
export function priceListStore(db: Queryable) {
  return {
    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, PriceList>> {
      const rows = await db
        .select()
        .from(priceList)
        .where(inArray(priceList.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async page(page: PageRequest): Promise<PriceList[]> {
      return db
        .select()
        .from(priceList)
        .where(behind(latestListFirst, page))
        .orderBy(...readingOrder(latestListFirst, page))
        .limit(page.limit + 1);
    },

    async count(): Promise<number> {
      const [row] = await db.select({ count: count() }).from(priceList);
      return row?.count ?? 0;
    },

    /** How many are in use, but for one; who asks comes one by one. */
    async inUse(but: string): Promise<number> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('price lists'))`);
      return db.$count(priceList, and(ne(priceList.status, 'ARCHIVED'), ne(priceList.id, but)));
    },

    async lock(id: string): Promise<PriceList | undefined> {
      const [row] = await db.select().from(priceList).where(eq(priceList.id, id)).for('update');
      return row;
    },

    async add(list: PriceList): Promise<void> {
      await db.insert(priceList).values(list);
    },

    async save({ id, ...changed }: PriceList): Promise<void> {
      await db.update(priceList).set(changed).where(eq(priceList.id, id));
    },

    async setEntries(priceListId: string, entries: readonly PriceListEntry[]): Promise<void> {
      if (entries.length === 0) return;
      await db
        .insert(priceListEntry)
        .values(entries.map(({ minor: priceMinor, ...entry }) => ({ ...entry, priceListId, priceMinor })))
        .onConflictDoUpdate({
          target: [priceListEntry.priceListId, priceListEntry.variantId, priceListEntry.minQuantity],
          set: { priceMinor: sql`excluded.price_minor` },
        });
    },

    async removeEntries(priceListId: string, entries: readonly Omit<PriceListEntry, 'minor'>[]): Promise<void> {
      if (entries.length === 0) return;
      const named = JSON.stringify(entries.map(({ variantId, minQuantity }) => [variantId, minQuantity]));
      await db.execute(sql`
        delete from ${priceListEntry} using jsonb_array_elements(${named}::jsonb) as named
        where ${priceListEntry.priceListId} = ${priceListId} and ${priceListEntry.variantId} = (named ->> 0)::uuid
          and ${priceListEntry.minQuantity} = (named ->> 1)::int`);
    },

    async entryPage(priceListId: string, page: PageRequest): Promise<PriceListEntry[]> {
      return db
        .select(entryColumns)
        .from(priceListEntry)
        .where(and(eq(priceListEntry.priceListId, priceListId), behind(entriesInOrder, page)))
        .orderBy(...readingOrder(entriesInOrder, page))
        .limit(page.limit + 1);
    },

    async entryCount(priceListId: string): Promise<number> {
      return db.$count(priceListEntry, eq(priceListEntry.priceListId, priceListId));
    },

    /** Of which variants a list has prices, those behind one of them. */
    async variantsOf(priceListId: string, after: string | undefined, limit: number): Promise<string[]> {
      const behindLast = after === undefined ? undefined : gt(priceListEntry.variantId, after);
      const rows = await db
        .selectDistinct({ id: priceListEntry.variantId })
        .from(priceListEntry)
        .where(and(eq(priceListEntry.priceListId, priceListId), behindLast))
        .orderBy(priceListEntry.variantId)
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    /** What lists that are in use say of variants. */
    async ofVariants(variantIds: readonly string[]): Promise<ReadonlyMap<string, ListedPrice[]>> {
      const rows = await db
        .select({ ...entryColumns, list: priceList })
        .from(priceListEntry)
        .innerJoin(priceList, eq(priceList.id, priceListEntry.priceListId))
        .where(and(inArray(priceListEntry.variantId, [...variantIds]), eq(priceList.status, 'ACTIVE')));
      return Map.groupBy(rows, ({ variantId }) => variantId);
    },
  };
}

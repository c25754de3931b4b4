import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type Queryable, saveRows } from '@agora/kit';
import type { WishList } from '../domain/lists/wish-list.ts';
import { wishList, wishListItem } from './tables.ts';

type ListRow = typeof wishList.$inferSelect;

/** Wish lists and what is saved for later, with what is on them. */
export function wishListStore(db: Queryable) {
  async function withItems(rows: readonly ListRow[]): Promise<WishList[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const items = await db
      .select()
      .from(wishListItem)
      .where(inArray(wishListItem.listId, ids))
      .orderBy(asc(wishListItem.place));
    const byList = Map.groupBy(items, ({ listId }) => listId);
    return rows.map((row) => ({
      ...row,
      items: (byList.get(row.id) ?? []).map(({ listId: _, place: __, ...item }) => item),
    }));
  }

  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, WishList>> {
      const rows = await db
        .select()
        .from(wishList)
        .where(inArray(wishList.id, [...ids]));
      return new Map((await withItems(rows)).map((found) => [found.id, found]));
    },

    async byShareTokens(tokens: readonly string[]): Promise<ReadonlyMap<string, WishList>> {
      const rows = await db
        .select()
        .from(wishList)
        .where(inArray(wishList.shareToken, [...tokens]));
      return new Map((await withItems(rows)).map((found) => [found.shareToken ?? '', found]));
    },

    /** What is saved for later first, then wish lists, the oldest first. */
    async byCustomers(customerIds: readonly string[]): Promise<ReadonlyMap<string, WishList[]>> {
      const rows = await db
        .select()
        .from(wishList)
        .where(inArray(wishList.customerId, [...customerIds]))
        .orderBy(asc(wishList.kind), asc(wishList.id));
      return Map.groupBy(await withItems(rows), ({ customerId }) => customerId);
    },

    /** All lists of a customer, which nobody else changes or makes until the transaction ends. */
    async lockOf(customerId: string): Promise<readonly WishList[]> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`lists ${customerId}`}, 0))`);
      const rows = await db
        .select()
        .from(wishList)
        .where(eq(wishList.customerId, customerId))
        .orderBy(asc(wishList.kind), asc(wishList.id));
      return withItems(rows);
    },

    /** Of a customer whose lists are locked. */
    async save({ items, ...row }: WishList): Promise<void> {
      await db.insert(wishList).values(row).onConflictDoUpdate({ target: wishList.id, set: row });
      await saveRows(db, {
        table: wishListItem,
        id: wishListItem.id,
        owned: eq(wishListItem.listId, row.id),
        rows: items.map((item, place) => ({ ...item, listId: row.id, place })),
      });
    },

    async remove(id: string, customerId: string): Promise<void> {
      await db.delete(wishList).where(and(eq(wishList.id, id), eq(wishList.customerId, customerId)));
    },
  };
}

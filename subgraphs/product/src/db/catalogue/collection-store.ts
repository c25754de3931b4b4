import { and, count, eq, getTableColumns, inArray, ne } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { alphabetical, behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Collection } from '../../domain/catalogue/collection.ts';
import { collection, collectionProduct, formerCollectionSlug } from '../collection-tables.ts';

/** Collections in the order of their names. */
export const collectionsByName: ListOrder<Collection> = {
  name: 'collections',
  isDescending: false,
  keys: [
    { column: alphabetical(collection.name), kind: 'text', valueOf: ({ name }) => name },
    { column: collection.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

export function collectionStore(db: Queryable) {
  return {
    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, Collection>> {
      const rows = await db
        .select()
        .from(collection)
        .where(inArray(collection.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** By the slug of today, or one that a collection had before. */
    async bySlug(slugs: readonly string[]): Promise<ReadonlyMap<string, Collection>> {
      const found = unionAll(
        db
          .select({ asked: collection.slug, collectionId: collection.id })
          .from(collection)
          .where(inArray(collection.slug, [...slugs])),
        db
          .select({ asked: formerCollectionSlug.slug, collectionId: formerCollectionSlug.collectionId })
          .from(formerCollectionSlug)
          .where(inArray(formerCollectionSlug.slug, [...slugs])),
      ).as('found');
      const rows = await db
        .select({ asked: found.asked, collection: getTableColumns(collection) })
        .from(found)
        .innerJoin(collection, eq(collection.id, found.collectionId));
      return new Map(rows.map((row) => [row.asked, row.collection]));
    },

    async page(page: PageRequest): Promise<Collection[]> {
      return db
        .select()
        .from(collection)
        .where(behind(collectionsByName, page))
        .orderBy(...readingOrder(collectionsByName, page))
        .limit(page.limit + 1);
    },

    async count(): Promise<number> {
      const [row] = await db.select({ count: count() }).from(collection);
      return row?.count ?? 0;
    },

    /** By another collection, today or before. */
    async isSlugTaken(slug: string, by?: string): Promise<boolean> {
      const others = by === undefined ? undefined : ne(collection.id, by);
      const ofOthers = by === undefined ? undefined : ne(formerCollectionSlug.collectionId, by);
      const now = await db.$count(collection, and(eq(collection.slug, slug), others));
      const before = await db.$count(formerCollectionSlug, and(eq(formerCollectionSlug.slug, slug), ofOthers));
      return now + before > 0;
    },

    async lock(id: string): Promise<Collection | undefined> {
      const [row] = await db.select().from(collection).where(eq(collection.id, id)).for('update');
      return row;
    },

    async add(collections: readonly Collection[]): Promise<void> {
      await db.insert(collection).values([...collections]);
    },

    /** What was its slug until now goes on finding it. */
    async save({ id, ...changed }: Collection, slugBefore: string): Promise<void> {
      if (changed.slug !== slugBefore) {
        await db.insert(formerCollectionSlug).values({ slug: slugBefore, collectionId: id }).onConflictDoNothing();
        await db.delete(formerCollectionSlug).where(eq(formerCollectionSlug.slug, changed.slug));
      }
      await db.update(collection).set(changed).where(eq(collection.id, id));
    },

    /** Ids of all products that were chosen by hand, by their collections, in order. */
    async chosen(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
      const { collectionId, productId, position } = collectionProduct;
      const rows = await db
        .select({ collectionId, productId })
        .from(collectionProduct)
        .where(inArray(collectionId, [...ids]))
        .orderBy(collectionId, position);
      return new Map(
        Array.from(
          Map.groupBy(rows, (row) => row.collectionId),
          ([id, found]) => [id, found.map((row) => row.productId)],
        ),
      );
    },

    async setProducts(collectionId: string, productIds: readonly string[]): Promise<void> {
      await db.delete(collectionProduct).where(eq(collectionProduct.collectionId, collectionId));
      const rows = productIds.map((productId, position) => ({ collectionId, productId, position }));
      if (rows.length > 0) await db.insert(collectionProduct).values(rows);
    },

    async remove(id: string): Promise<void> {
      await db.delete(collection).where(eq(collection.id, id));
    },
  };
}

import { and, count, eq, inArray, ne } from 'drizzle-orm';
import { alphabetical, behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Collection } from '../../domain/catalogue/collection.ts';
import { collection, collectionProduct } from '../tables.ts';

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
    async by(key: 'id' | 'slug', values: readonly string[]): Promise<ReadonlyMap<string, Collection>> {
      const rows = await db
        .select()
        .from(collection)
        .where(inArray(collection[key], [...values]));
      return new Map(rows.map((row) => [row[key], row]));
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

    async isSlugTaken(slug: string, by?: string): Promise<boolean> {
      const others = by === undefined ? undefined : ne(collection.id, by);
      return (await db.$count(collection, and(eq(collection.slug, slug), others))) > 0;
    },

    async lock(id: string): Promise<Collection | undefined> {
      const [row] = await db.select().from(collection).where(eq(collection.id, id)).for('update');
      return row;
    },

    async add(collections: readonly Collection[]): Promise<void> {
      await db.insert(collection).values([...collections]);
    },

    async save({ id, ...changed }: Collection): Promise<void> {
      await db.update(collection).set(changed).where(eq(collection.id, id));
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

import { and, count, eq, inArray, ne } from 'drizzle-orm';
import { alphabetical, behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Brand } from '../../domain/catalogue/brand.ts';
import { brand, product } from '../tables.ts';

/** Brands in the order of their names. */
export const brandsByName: ListOrder<Brand> = {
  name: 'brands',
  isDescending: false,
  keys: [
    { column: alphabetical(brand.name), kind: 'text', valueOf: ({ name }) => name },
    { column: brand.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

export function brandStore(db: Queryable) {
  return {
    async by(key: 'id' | 'slug' | 'name', values: readonly string[]): Promise<ReadonlyMap<string, Brand>> {
      const rows = await db
        .select()
        .from(brand)
        .where(inArray(brand[key], [...values]));
      return new Map(rows.map((row) => [row[key], row]));
    },

    /** Whether there is such a brand; it stays until the transaction ends. */
    async has(id: string): Promise<boolean> {
      const rows = await db.select({ id: brand.id }).from(brand).where(eq(brand.id, id)).for('key share');
      return rows.length > 0;
    },

    async page(page: PageRequest): Promise<Brand[]> {
      return db
        .select()
        .from(brand)
        .where(behind(brandsByName, page))
        .orderBy(...readingOrder(brandsByName, page))
        .limit(page.limit + 1);
    },

    async count(): Promise<number> {
      const [row] = await db.select({ count: count() }).from(brand);
      return row?.count ?? 0;
    },

    async isSlugTaken(slug: string, by?: string): Promise<boolean> {
      const others = by === undefined ? undefined : ne(brand.id, by);
      return (await db.$count(brand, and(eq(brand.slug, slug), others))) > 0;
    },

    async lock(id: string): Promise<Brand | undefined> {
      const [row] = await db.select().from(brand).where(eq(brand.id, id)).for('update');
      return row;
    },

    async isUsed(id: string): Promise<boolean> {
      const rows = await db.select({ id: product.id }).from(product).where(eq(product.brandId, id)).limit(1);
      return rows.length > 0;
    },

    async add(brands: readonly Brand[]): Promise<void> {
      if (brands.length > 0) await db.insert(brand).values([...brands]);
    },

    async save({ id, ...changed }: Brand): Promise<void> {
      await db.update(brand).set(changed).where(eq(brand.id, id));
    },

    async remove(id: string): Promise<void> {
      await db.delete(brand).where(eq(brand.id, id));
    },
  };
}

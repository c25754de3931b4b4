import { asc, eq, inArray, isNull } from 'drizzle-orm';
import { alphabetical, type Queryable } from '@agora/kit';
import type { Category } from '../domain/category.ts';
import { category } from './tables.ts';

/** The tree of categories. */
export function categoryStore(db: Queryable) {
  return {
    async by(key: 'id' | 'slug', values: readonly string[]): Promise<ReadonlyMap<string, Category>> {
      const rows = await db
        .select()
        .from(category)
        .where(inArray(category[key], [...values]));
      return new Map(rows.map((row) => [row[key], row]));
    },

    async has(id: string): Promise<boolean> {
      const rows = await db.select({ id: category.id }).from(category).where(eq(category.id, id));
      return rows.length > 0;
    },

    async roots(): Promise<Category[]> {
      return db
        .select()
        .from(category)
        .where(isNull(category.parentId))
        .orderBy(asc(alphabetical(category.name)), asc(category.id));
    },

    async childrenOf(parentIds: readonly string[]): Promise<ReadonlyMap<string, Category[]>> {
      const rows = await db
        .select()
        .from(category)
        .where(inArray(category.parentId, [...parentIds]))
        .orderBy(asc(alphabetical(category.name)), asc(category.id));
      return Map.groupBy(rows, ({ parentId }) => parentId ?? '');
    },

    /** Parents before their children. */
    async add(categories: readonly Category[]): Promise<void> {
      await db.insert(category).values([...categories]);
    },
  };
}

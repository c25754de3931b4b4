import { asc, eq, getTableColumns, inArray, isNull, lte, sql } from 'drizzle-orm';
import { alphabetical, type Queryable } from '@agora/kit';
import type { Category } from '../domain/category.ts';
import { category } from './tables.ts';

const mostInOne = 200;

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

    /** The first 200, by name. */
    async roots(): Promise<Category[]> {
      return db
        .select()
        .from(category)
        .where(isNull(category.parentId))
        .orderBy(asc(alphabetical(category.name)), asc(category.id))
        .limit(mostInOne);
    },

    /** The categories that each of these is a part of, from the top of the tree down to itself. */
    async pathsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Category[]>> {
      const rows = await db.execute<{
        asked: string;
        id: string;
        slug: string;
        name: string;
        parent_id: string | null;
      }>(sql`
        with recursive above (asked, id, height) as (
          select id, id, 0 from unnest(${sql.param(ids)}::uuid[]) as id
          union all
          select above.asked, ${category.parentId}, above.height + 1
          from above join ${category} on ${category.id} = above.id where ${category.parentId} is not null
        )
        select above.asked, ${category}.* from above join ${category} on ${category.id} = above.id
        order by above.height desc`);
      const all = rows.map(({ asked, id, slug, name, parent_id: parentId }) => ({
        asked,
        path: { id, slug, name, parentId },
      }));
      return new Map(
        Array.from(
          Map.groupBy(all, (row) => row.asked),
          ([id, found]) => [id, found.map((row) => row.path)],
        ),
      );
    },

    /** The first 200 of each, by name. */
    async childrenOf(parentIds: readonly string[]): Promise<ReadonlyMap<string, Category[]>> {
      const place = sql<number>`row_number() over (
        partition by ${category.parentId} order by ${alphabetical(category.name)}, ${category.id})`;
      const placed = db
        .select({ ...getTableColumns(category), place: place.as('place') })
        .from(category)
        .where(inArray(category.parentId, [...parentIds]))
        .as('placed');
      const rows = await db.select().from(placed).where(lte(placed.place, mostInOne)).orderBy(asc(placed.place));
      return Map.groupBy<string, Category>(rows, ({ parentId }) => parentId ?? '');
    },

    /** Parents before their children. */
    async add(categories: readonly Category[]): Promise<void> {
      await db.insert(category).values([...categories]);
    },
  };
}

import { asc, eq, getTableColumns, inArray, isNull, lte, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import type { Category } from '../../domain/catalogue/category.ts';
import { categoryTree } from './category-tree.ts';
import { category, formerCategorySlug } from '../tables.ts';

const mostInOne = 200;
const subtree = z.object({ key: z.string(), ids: z.array(z.string()) });

type NewCategory = Pick<Category, 'id' | 'slug' | 'name' | 'parentId'> & Partial<Category>;

/** The tree of categories. */
export function categoryStore(db: Queryable) {
  return {
    tree: categoryTree(db),

    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, Category>> {
      const rows = await db
        .select()
        .from(category)
        .where(inArray(category.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** By the slug of today, or one that a category had before. */
    async bySlug(slugs: readonly string[]): Promise<ReadonlyMap<string, Category>> {
      const found = unionAll(
        db
          .select({ asked: category.slug, categoryId: category.id })
          .from(category)
          .where(inArray(category.slug, [...slugs])),
        db
          .select({ asked: formerCategorySlug.slug, categoryId: formerCategorySlug.categoryId })
          .from(formerCategorySlug)
          .where(inArray(formerCategorySlug.slug, [...slugs])),
      ).as('found');
      const rows = await db
        .select({ asked: found.asked, category: getTableColumns(category) })
        .from(found)
        .innerJoin(category, eq(category.id, found.categoryId));
      return new Map(rows.map((row) => [row.asked, row.category]));
    },

    /** The ids of a category and of its parts, by `id:` and its id, or `slug:` and a slug of today or before. */
    async within(keys: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
      const rows = await db.execute(sql`
        with recursive asked (key) as (select unnest(${sql.param(keys)}::text[])), subtree (key, id) as (
          (select asked.key, category.id from asked
            join category on asked.key in ('id:' || category.id, 'slug:' || category.slug)
          union select asked.key, former.category_id from asked
            join former_category_slug as former on asked.key = 'slug:' || former.slug)
          union
          select subtree.key, category.id from category join subtree on category.parent_id = subtree.id
        )
        select key, array_agg(id::text) as ids from subtree group by key`);
      return new Map(
        z
          .array(subtree)
          .parse(rows)
          .map(({ key, ids }) => [key, ids]),
      );
    },

    /** Whether there is such a category; it stays until the transaction ends. */
    async has(id: string): Promise<boolean> {
      const rows = await db.select({ id: category.id }).from(category).where(eq(category.id, id)).for('key share');
      return rows.length > 0;
    },

    async roots(): Promise<Category[]> {
      return db
        .select()
        .from(category)
        .where(isNull(category.parentId))
        .orderBy(asc(category.position), asc(category.id))
        .limit(mostInOne);
    },

    /** The categories that each of these is a part of, from the top of the tree down to itself. */
    async pathsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Category[]>> {
      const above = sql`(
        with recursive above (asked, id, height) as (
          select id, id, 0 from unnest(${sql.param(ids)}::uuid[]) as id
          union all
          select above.asked, ${category.parentId}, above.height + 1
          from above join ${category} on ${category.id} = above.id where ${category.parentId} is not null
        )
        select asked, id, height from above) as above`;
      const rows = await db
        .select({ asked: sql<string>`above.asked`, category: getTableColumns(category) })
        .from(above)
        .innerJoin(category, eq(category.id, sql`above.id`))
        .orderBy(sql`above.height desc`);
      return new Map(
        Array.from(
          Map.groupBy(rows, (row) => row.asked),
          ([id, found]) => [id, found.map((row) => row.category)],
        ),
      );
    },

    /** The parts of each, in order. */
    async childrenOf(parentIds: readonly string[]): Promise<ReadonlyMap<string, Category[]>> {
      const place = sql<number>`row_number() over (
        partition by ${category.parentId} order by ${category.position}, ${category.id})`;
      const placed = db
        .select({ ...getTableColumns(category), place: place.as('place') })
        .from(category)
        .where(inArray(category.parentId, [...parentIds]))
        .as('placed');
      const rows = await db.select().from(placed).where(lte(placed.place, mostInOne)).orderBy(asc(placed.place));
      return Map.groupBy<string, Category>(rows, ({ parentId }) => parentId ?? '');
    },

    /** Parents before their children, siblings in their order. */
    async add(categories: readonly NewCategory[]): Promise<void> {
      const rows = categories.map((one, position) => ({ description: '', position, version: 1, ...one }));
      await db.insert(category).values(rows);
    },
  };
}

import { and, asc, eq, exists, isNull, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import type { Category } from '../../domain/catalogue/category.ts';
import { attribute, category, formerCategorySlug, product } from '../tables.ts';

/** Changes of the tree of categories. */
export function categoryTree(db: Queryable) {
  return {
    /** One change of the tree at a time: what is decided about two branches at once could make a circle. */
    async lock(): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('category tree'))`);
    },

    /** A category that nothing is put into until the transaction ends. */
    async hold(id: string): Promise<Category | undefined> {
      const [row] = await db.select().from(category).where(eq(category.id, id)).for('update');
      return row;
    },

    /** What is a part of the same, in order. */
    async siblings(parentId: string | null): Promise<Category[]> {
      return db
        .select()
        .from(category)
        .where(parentId === null ? isNull(category.parentId) : eq(category.parentId, parentId))
        .orderBy(asc(category.position), asc(category.id));
    },

    /** How many levels there are below a category, itself included. */
    async heightOf(id: string): Promise<number> {
      const [row] = await db.execute(sql`
        with recursive below (id, height) as (
          select ${id}::uuid, 1
          union all
          select ${category.id}, below.height + 1 from below join ${category} on ${category.parentId} = below.id
        )
        select max(height) as height from below`);
      return z.object({ height: z.coerce.number() }).parse(row).height;
    },

    /** Whether another category is found under this slug, or was before. */
    async isSlugTaken(slug: string, by?: string): Promise<boolean> {
      const others = by === undefined ? undefined : ne(category.id, by);
      const ofOthers = by === undefined ? undefined : ne(formerCategorySlug.categoryId, by);
      const now = await db.$count(category, and(eq(category.slug, slug), others));
      const before = await db.$count(formerCategorySlug, and(eq(formerCategorySlug.slug, slug), ofOthers));
      return now + before > 0;
    },

    async isEmpty(id: string): Promise<boolean> {
      const child = sql`(select 1 from ${category} as child where child.parent_id = ${id})`;
      const rows = await db
        .select({ id: category.id })
        .from(category)
        .where(
          and(
            eq(category.id, id),
            or(
              exists(child),
              exists(db.select({ id: product.id }).from(product).where(eq(product.categoryId, id))),
              exists(db.select({ id: attribute.id }).from(attribute).where(eq(attribute.categoryId, id))),
            ),
          ),
        );
      return rows.length === 0;
    },

    /** What it was called in addresses before goes on finding it. */
    async save({ id, ...changed }: Category): Promise<void> {
      await db.execute(sql`
        with renamed as (
          insert into ${formerCategorySlug} (slug, category_id)
          select slug, id from ${category} where id = ${id} and slug <> ${changed.slug}
        )
        delete from ${formerCategorySlug} where slug = ${changed.slug} and category_id = ${id}`);
      await db.update(category).set(changed).where(eq(category.id, id));
    },

    /** Puts these in this order, below the parent that they name. */
    async arrange(siblings: readonly Category[]): Promise<void> {
      const rows = siblings.map(({ id, parentId, position, version }) => ({
        id,
        parent_id: parentId,
        position,
        version,
      }));
      await db.execute(sql`
        update ${category} set parent_id = placed.parent_id, position = placed.position, version = placed.version
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as placed (id uuid, parent_id uuid, position int, version int)
        where ${category.id} = placed.id`);
    },

    async remove(id: string): Promise<void> {
      await db.delete(formerCategorySlug).where(eq(formerCategorySlug.categoryId, id));
      await db.delete(category).where(eq(category.id, id));
    },
  };
}

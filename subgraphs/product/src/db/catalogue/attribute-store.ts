import { asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alphabetical, type Queryable } from '@agora/kit';
import { z } from 'zod';
import type { Attribute } from '../../domain/catalogue/attribute.ts';
import { attribute, category, product } from '../tables.ts';

const mostInOne = 200;
const mostFacets = 50;

/** What can be said of products. */
export function attributeStore(db: Queryable) {
  return {
    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, Attribute>> {
      const rows = await db
        .select()
        .from(attribute)
        .where(inArray(attribute.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async byCode(codes: readonly string[]): Promise<ReadonlyMap<string, Attribute>> {
      const rows = await db
        .select()
        .from(attribute)
        .where(inArray(attribute.code, [...codes]));
      return new Map(rows.map((row) => [row.code, row]));
    },

    /** What can be said of products of a category; of all products when none is named. By name, the first 200. */
    async forCategory(
      categoryId: string | undefined,
      { isLocked = false }: { readonly isLocked?: boolean } = {},
    ): Promise<Attribute[]> {
      const isAbove = sql`${attribute.categoryId} in (
        with recursive above (id) as (
          select ${categoryId ?? null}::uuid
          union
          select ${category.parentId} from ${category} join above on above.id = ${category.id}
        )
        select id from above)`;
      const found = db
        .select()
        .from(attribute)
        .where(or(isNull(attribute.categoryId), categoryId === undefined ? undefined : isAbove))
        .orderBy(asc(alphabetical(attribute.name)), asc(attribute.id))
        .limit(mostInOne);
      return isLocked ? found.for('share') : found;
    },

    /** Of all of the shop and of each category, by code, the first 200. */
    async all(): Promise<Attribute[]> {
      return db.select().from(attribute).orderBy(asc(attribute.code)).limit(mostInOne);
    },

    /** Those that lists can be narrowed by, by name, the first 50. */
    async filterable(): Promise<Attribute[]> {
      return db
        .select()
        .from(attribute)
        .where(eq(attribute.isFilterable, true))
        .orderBy(asc(alphabetical(attribute.name)), asc(attribute.id))
        .limit(mostFacets);
    },

    async lock(id: string): Promise<Attribute | undefined> {
      const [row] = await db.select().from(attribute).where(eq(attribute.id, id)).for('update');
      return row;
    },

    async isUsed(code: string): Promise<boolean> {
      const rows = await db.execute(sql`select 1 from ${product} where ${product.attributes} ? ${code} limit 1`);
      return rows.length > 0;
    },

    /** The texts and choices that are said of some product. */
    async saidOfProducts(code: string): Promise<ReadonlySet<string>> {
      const rows = await db.execute(sql`
        select distinct ${product.attributes} ->> ${code} as said from ${product} where ${product.attributes} ? ${code}`);
      return new Set(rows.map((row) => z.object({ said: z.string() }).parse(row).said));
    },

    async add(attributes: readonly Attribute[]): Promise<void> {
      if (attributes.length > 0) await db.insert(attribute).values(attributes.map(toRow));
    },

    async save(changed: Attribute): Promise<void> {
      await db.update(attribute).set(toRow(changed)).where(eq(attribute.id, changed.id));
    },

    async remove(id: string): Promise<void> {
      await db.delete(attribute).where(eq(attribute.id, id));
    },
  };
}

function toRow({ choices, ...rest }: Attribute) {
  return { ...rest, choices: [...choices] };
}

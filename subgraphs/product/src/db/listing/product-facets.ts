import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import type { Bucket } from '../../domain/variants/price-buckets.ts';
import { costs, type ProductFilter } from './product-filter.ts';
import type { ReadMatching } from './product-search.ts';
import { product } from '../tables.ts';

const count = z.coerce.number().int();
const categoryCount = z.object({ category_id: z.uuid(), products: count });
const ratingCount = z.object({ stars: z.coerce.number().int(), products: count });
const brandCount = z.object({ brand_id: z.uuid(), products: count });
const attributeCount = z.object({
  code: z.string(),
  products: count,
  min: z.number().nullable(),
  max: z.number().nullable(),
  values: z.array(z.object({ value: z.string(), count })),
});
const mostCategories = 200;
const mostBrands = 100;
const mostValues = 50;

export type AttributeCount = z.infer<typeof attributeCount>;

/**
 * How many products of a list there are of each kind. Each facet counts what would be found if it alone were left open, so
 * that a shopper sees what else there is.
 */
export function productFacets(db: Queryable, read: ReadMatching) {
  const isEmpty = (found: readonly unknown[]) => found.length === 0;

  return {
    /** By category, its parts included; the largest 200. */
    async categories(filter: ProductFilter) {
      const rows = await read(
        filter,
        (where) =>
          db.execute(sql`
            with recursive counted as (
              select ${product.categoryId} as id, count(*) as products from ${product} where ${where} group by 1
            ), above (id, category_id) as (
              select id, id from counted
              union
              select above.id, category.parent_id from above join category on category.id = above.category_id
              where category.parent_id is not null
            )
            select above.category_id, sum(counted.products) as products
            from above join counted on counted.id = above.id
            group by 1 order by 2 desc, 1 limit ${mostCategories}`),
        isEmpty,
        'category',
      );
      return rows.map((row) => {
        const { category_id: categoryId, products } = categoryCount.parse(row);
        return { categoryId, count: products };
      });
    },

    /** By brand, the largest 100. */
    async brands(filter: ProductFilter) {
      const rows = await read(
        filter,
        (where) =>
          db.execute(sql`
            select ${product.brandId} as brand_id, count(*) as products from ${product}
            where ${and(where, isNotNull(product.brandId))} group by 1 order by 2 desc, 1 limit ${mostBrands}`),
        isEmpty,
        'brandSlugs',
      );
      return rows.map((row) => {
        const { brand_id: brandId, products } = brandCount.parse(row);
        return { brandId, count: products };
      });
    },

    /** By attributes of these codes: what is said by each, as if the filter said nothing of `leftOpen`. */
    async attributes(
      filter: ProductFilter,
      codes: readonly string[],
      leftOpen: string | undefined,
    ): Promise<AttributeCount[]> {
      if (codes.length === 0) return [];
      const rows = await read(
        filter,
        (where) =>
          db.execute(sql`
            with said as (
              select said.key as code, said.value #>> '{}' as value, count(*)::int as products,
                case when jsonb_typeof(said.value) = 'number' then (said.value #>> '{}')::float8 end as number
              from ${product} cross join lateral jsonb_each(${product.attributes}) as said
              where ${and(where, sql`said.key = any(${sql.param(codes)}::text[])`)}
              group by 1, 2, 4
            ), ranked as (
              select *, row_number() over (partition by code order by products desc, value) as place from said
            )
            select code, sum(products)::int as products, min(number) as min, max(number) as max,
              coalesce(
                jsonb_agg(jsonb_build_object('value', value, 'count', products) order by place)
                  filter (where number is null and place <= ${mostValues}), '[]') as values
            from ranked group by code`),
        isEmpty,
        leftOpen === undefined ? undefined : { attribute: leftOpen },
      );
      return rows.map((row) => attributeCount.parse(row));
    },

    /** By the average rating: how many have so many stars or more. */
    async ratings(filter: ProductFilter) {
      const rows = await read(
        filter,
        (where) =>
          db.execute(sql`
            select stars, count(*) as products from ${product}
            join generate_series(4, 1, -1) as stars on ${product.ratingHundredths} >= stars * 100
            where ${where} group by 1 order by 1 desc`),
        isEmpty,
        'ratingHundredths',
      );
      return rows.map((row) => {
        const { stars, products } = ratingCount.parse(row);
        return { stars, count: products };
      });
    },

    inStock(filter: ProductFilter): Promise<number> {
      return read(
        filter,
        (where) => db.$count(product, and(where, eq(product.isInStock, true))),
        (found) => found === 0,
        'isInStock',
      );
    },

    /** What the cheapest and the dearest cost; undefined when nothing is found. */
    async prices(filter: ProductFilter): Promise<{ readonly minMinor: number; readonly maxMinor: number } | undefined> {
      const [row] = await read(
        filter,
        async (where) =>
          db
            .select({
              minMinor: sql<number>`min(${product.lowestPriceMinor})`.mapWith(Number),
              maxMinor: sql<number>`max(${product.highestPriceMinor})`.mapWith(Number),
              found: sql<number>`count(*)`.mapWith(Number),
            })
            .from(product)
            .where(where),
        ([found]) => found?.found === 0,
        'price',
      );
      return row && row.found > 0 ? { minMinor: row.minMinor, maxMinor: row.maxMinor } : undefined;
    },

    /** How many products' cheapest variant costs less than each of these, the first of them lowest. */
    async below(filter: ProductFilter, bounds: readonly number[]): Promise<number[]> {
      return this.counts(
        filter,
        bounds.map((bound) => sql`${product.lowestPriceMinor} < ${bound}::bigint`),
      );
    },

    /** How many products have a variant that costs that. */
    async within(filter: ProductFilter, buckets: readonly Bucket[]): Promise<number[]> {
      return this.counts(filter, buckets.map(costs));
    },

    async counts(filter: ProductFilter, conditions: readonly SQL[]): Promise<number[]> {
      if (conditions.length === 0) return [];
      const counts = sql.join(
        conditions.map((condition) => sql`count(*) filter (where ${condition})`),
        sql`, `,
      );
      const [row] = await read(
        filter,
        (where) =>
          db.execute<{ counts: number[] }>(
            sql`select array[${counts}]::int[] as counts from ${product} where ${where}`,
          ),
        ([found]) => found?.counts.every((each) => each === 0) ?? true,
        'price',
      );
      return row?.counts ?? [];
    },
  };
}

import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { behind, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { hasStatus } from '../products/is-published.ts';
import { productColumns } from '../products/product-columns.ts';
import { matching, type ProductFilter } from '../listing/product-filter.ts';
import { type ListedProduct, type ProductSort } from '../listing/product-sorts.ts';
import { collectionProduct } from '../collection-tables.ts';
import { product } from '../tables.ts';

/** The order that staff gave the products of a collection. */
export const byHand: ProductSort = {
  name: 'BY_HAND',
  key: sql`${collectionProduct.position}`,
  isDescending: false,
  keys: [
    { column: collectionProduct.position, kind: 'integer', valueOf: (listed) => listed.key },
    { column: product.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** Products of collections: a page of each of many, and how many there are, by one statement. */
export function collectionListing(db: Queryable) {
  return {
    async pagesByHand(
      collectionIds: readonly string[],
      { order, page, at }: { readonly order: ProductSort; readonly page: PageRequest; readonly at: Date },
    ): Promise<ReadonlyMap<string, ListedProduct[]>> {
      const listed = db
        .select({ ...productColumns, key: sql<string>`(${order.key})::text`.as('key') })
        .from(collectionProduct)
        .innerJoin(product, eq(product.id, collectionProduct.productId))
        .where(and(sql`${collectionProduct.collectionId} = asked.id`, hasStatus('PUBLISHED', at), behind(order, page)))
        .orderBy(...readingOrder(order, page))
        .limit(page.limit + 1)
        .as('listed');
      const rows = await db
        .select({ asked: sql<string>`asked.id`, listed: listed._.selectedFields })
        .from(sql`unnest(${sql.param(collectionIds)}::uuid[]) as asked (id)`)
        .crossJoinLateral(listed);
      return grouped(rows);
    },

    async pagesByRule(
      rules: ReadonlyMap<string, ProductFilter>,
      { order, page }: { readonly order: ProductSort; readonly page: PageRequest },
    ): Promise<ReadonlyMap<string, ListedProduct[]>> {
      const place = sql<number>`row_number() over (order by ${sql.join(readingOrder(order, page), sql`, `)})`;
      const lists = [...rules].map(
        ([id, filter]) => sql`(
          select ${id}::text as asked, ${product.id} as id, (${order.key})::text as key, ${place} as place from ${product}
          where ${and(matching(filter), behind(order, page))} order by place limit ${page.limit + 1})`,
      );
      if (lists.length === 0) return new Map();
      const rows = await db
        .select({
          asked: sql<string>`listed.asked`,
          listed: { ...productColumns, key: sql<string>`listed.key` },
        })
        .from(sql`(${sql.join(lists, sql` union all `)}) as listed`)
        .innerJoin(product, eq(product.id, sql`listed.id`))
        .orderBy(sql`listed.place`);
      return grouped(rows);
    },

    /** Which of these products each filter lets through: the collections of each product, by one statement. */
    async holding(
      filters: ReadonlyMap<string, ProductFilter>,
      productIds: readonly string[],
    ): Promise<ReadonlyMap<string, string[]>> {
      if (filters.size === 0 || productIds.length === 0) return new Map();
      const parts = [...filters].map(
        ([id, filter]) => sql`select ${id}::text as collection_id, ${product.id} as product_id
          from asked as ${product} where ${matching(filter)}`,
      );
      const rows = await db.execute<{ collection_id: string; product_id: string }>(sql`
        with asked as materialized (select * from ${product} where ${inArray(product.id, [...productIds])})
        ${sql.join(parts, sql` union all `)}`);
      return new Map(
        Array.from(
          Map.groupBy(rows, ({ product_id }) => product_id),
          ([id, found]) => [id, found.map(({ collection_id }) => collection_id)],
        ),
      );
    },

    /** How many products there are of each filter. */
    async counts(filters: ReadonlyMap<string, ProductFilter>): Promise<ReadonlyMap<string, number>> {
      const counts: SQL[] = [...filters.values()].map(
        (filter) => sql`(select count(*) from ${product} where ${matching(filter)})`,
      );
      if (counts.length === 0) return new Map();
      const [row] = await db.execute<{ counts: number[] }>(
        sql`select array[${sql.join(counts, sql`, `)}]::int[] as counts`,
      );
      return new Map([...filters.keys()].map((id, index) => [id, row?.counts[index] ?? 0]));
    },
  };
}

function grouped(
  rows: readonly { readonly asked: string; readonly listed: ListedProduct }[],
): ReadonlyMap<string, ListedProduct[]> {
  return new Map(
    Array.from(
      Map.groupBy(rows, (row) => row.asked),
      ([id, found]) => [id, found.map(({ listed }) => listed)],
    ),
  );
}

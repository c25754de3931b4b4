import { and, type SQL, sql } from 'drizzle-orm';
import { behind, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { hasStatus } from '../products/is-published.ts';
import { productColumns } from '../products/product-columns.ts';
import type { ProductFilter } from './product-filter.ts';
import { productSearch, type ReadMatching } from './product-search.ts';
import { type ListedProduct, productSort, type ProductSort } from './product-sorts.ts';
import type { ProductOrder } from '../../domain/products/product-order.ts';
import { category, product } from '../tables.ts';

/** Lists of products: searched, filtered, in an order. */
export function productListing(db: Queryable, read: ReadMatching = productSearch()) {
  return {
    /** One more than the page has, when there are more. */
    async page(filter: ProductFilter, order: ProductSort, page: PageRequest): Promise<ListedProduct[]> {
      const rows = await read(
        filter,
        async (where) =>
          db
            .select({ product: productColumns, key: sql<string>`(${order.key})::text` })
            .from(product)
            .where(and(where, behind(order, page)))
            .orderBy(...readingOrder(order, page))
            .limit(page.limit + 1),
        (found) => found.length === 0,
      );
      return rows.map((row) => ({ ...row.product, key: row.key }));
    },

    count(filter: ProductFilter): Promise<number> {
      return read(
        filter,
        async (where) => db.$count(product, where),
        (found) => found === 0,
      );
    },

    /** One page of what can be bought of each category and its parts, in one statement. */
    async pagesByCategory(
      categoryIds: readonly string[],
      { orderBy, page, at }: { readonly orderBy: ProductOrder; readonly page: PageRequest; readonly at: Date },
    ): Promise<ReadonlyMap<string, ListedProduct[]>> {
      const order = productSort(orderBy, undefined);
      const asked = askedCategories(categoryIds);
      const listed = db
        .select({ ...productColumns, key: sql<string>`(${order.key})::text`.as('key') })
        .from(product)
        .where(and(isSoldBelow(at), behind(order, page)))
        .orderBy(...readingOrder(order, page))
        .limit(page.limit + 1)
        .as('listed');
      const rows = await db
        .select({ asked: sql<string>`asked.id`, listed: listed._.selectedFields })
        .from(asked)
        .crossJoinLateral(listed);
      return new Map(
        Array.from(
          Map.groupBy(rows, (row) => row.asked),
          ([id, found]) => [id, found.map((row) => row.listed)],
        ),
      );
    },

    async countsByCategory(categoryIds: readonly string[], at: Date): Promise<ReadonlyMap<string, number>> {
      const counted = db
        .select({ products: sql<number>`count(*)`.mapWith(Number).as('products') })
        .from(product)
        .where(isSoldBelow(at))
        .as('counted');
      const rows = await db
        .select({ asked: sql<string>`asked.id`, products: counted.products })
        .from(askedCategories(categoryIds))
        .crossJoinLateral(counted);
      return new Map(rows.map((row) => [row.asked, row.products]));
    },
  };
}

function askedCategories(ids: readonly string[]): SQL {
  return sql`unnest(${sql.param(ids)}::uuid[]) as asked (id)`;
}

/** Of the category that is asked about, or of one of its parts. */
function isSoldBelow(at: Date): SQL | undefined {
  return and(
    hasStatus('PUBLISHED', at),
    sql`${product.categoryId} in (
    with recursive subtree (id) as (
      select asked.id
      union
      select ${category.id} from ${category} join subtree on ${category.parentId} = subtree.id
    )
    select id from subtree)`,
  );
}

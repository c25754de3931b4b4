import { and, eq, type SQL, sql } from 'drizzle-orm';
import { behind, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { hasStatus } from '../products/is-published.ts';
import { productColumns } from '../products/product-columns.ts';
import { narrows, type ProductFilter } from './product-filter.ts';
import { productSearch, type ReadMatching } from './product-search.ts';
import { type ListedProduct, productSort, type ProductSort } from './product-sorts.ts';
import type { ProductOrder } from '../../domain/products/product-order.ts';
import { category, product } from '../tables.ts';

/** Lists of products: searched, filtered, in an order. */
export function productListing(db: Queryable, read: ReadMatching = productSearch(db)) {
  return {
    /** One more than the page has, when there are more. */
    async page(filter: ProductFilter, name: ProductOrder, page: PageRequest): Promise<ListedProduct[]> {
      const rows = await read(
        filter,
        async (where, sought) => {
          const order = productSort(name, sought, filter.language);
          const isNarrowed = filter.query !== undefined || narrows(filter.where);
          return isNarrowed ? pageOfNarrowed(db, where, order, page) : pageOfAll(db, where, order, page);
        },
        (found) => found.length === 0,
      );
      return rows.map((row) => ({ ...row.product, key: row.key }));
    },

    /** One page of what can be bought of each category and its parts, in one statement. */
    async pagesByCategory(
      categoryIds: readonly string[],
      { orderBy, page, at }: { readonly orderBy: ProductOrder; readonly page: PageRequest; readonly at: Date },
    ): Promise<ReadonlyMap<string, ListedProduct[]>> {
      const order = productSort(orderBy);
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

/** Read from an index in the order of the list, until the page is full. */
async function pageOfAll(db: Queryable, where: SQL | undefined, order: ProductSort, page: PageRequest) {
  return db
    .select({ product: productColumns, key: sql<string>`(${order.key})::text` })
    .from(product)
    .where(and(where, behind(order, page)))
    .orderBy(...readingOrder(order, page))
    .limit(page.limit + 1);
}

/**
 * What fits is found first and put in order then. What is cheap, say, may be of none of the categories: to look for them in
 * the order of prices could go through all of the shop.
 */
async function pageOfNarrowed(db: Queryable, where: SQL | undefined, order: ProductSort, page: PageRequest) {
  const best = sql`order by ${product.ratingHundredths} desc, ${product.id} desc limit ${order.most}`;
  const source =
    order.most === undefined
      ? sql`${product} where ${where}`
      : sql`(select ${product.id}, ${product.search} from ${product} where ${where} ${best}) as ${product}`;
  const found = { ...order, keys: inColumns(order, [sql`found.key`, sql`found.id`]) };
  const isBehind = behind(found, page) ?? sql`true`;
  const listed = sql`(
    select found.id, found.key from (select ${product.id} as id, (${order.key}) as key from ${source} offset 0) as found
    where ${isBehind} order by ${sql.join(readingOrder(found, page), sql`, `)} limit ${page.limit + 1}) as listed`;
  const read = { ...order, keys: inColumns(order, [sql`listed.key`, sql`listed.id`]) };
  return db
    .select({ product: productColumns, key: sql<string>`listed.key::text` })
    .from(listed)
    .innerJoin(product, eq(product.id, sql`listed.id`))
    .orderBy(...readingOrder(read, page));
}

function inColumns({ keys }: ProductSort, columns: readonly SQL[]): ProductSort['keys'] {
  return keys.map((key, index) => ({ ...key, column: columns[index] ?? key.column }));
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

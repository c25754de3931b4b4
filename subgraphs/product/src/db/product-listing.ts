import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { behind, OperationGate, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { ProductStatus } from '../domain/product.ts';
import { productColumns } from './product-columns.ts';
import type { ListedProduct, ProductSort } from './product-sorts.ts';
import { category, product, productVariant } from './tables.ts';

export interface ProductFilter {
  readonly status: ProductStatus;
  /** Of this vendor alone; none at all when null. */
  readonly vendorId: string | null | undefined;
  /** Words to look for. */
  readonly query: string | undefined;
  /** This category or one of its parts. */
  readonly categoryId: string | undefined;
  /** The category of this slug or one of its parts. */
  readonly categorySlug: string | undefined;
  readonly priceMinMinor: number | undefined;
  readonly priceMaxMinor: number | undefined;
  readonly isInStock: boolean | undefined;
}

/**
 * To compare titles takes many times as long as to look for words. So few searches do it at once that all others have
 * connections to the database left, and few enough wait for it that other operations have a place.
 */
const comparisons = { running: 3, waiting: 40, waitMs: 2_000 };

/** Lists of products: searched, filtered, in an order. */
export function productListing(db: Queryable) {
  const gate = new OperationGate(comparisons);

  /** What has the words; when nothing in the shop has them, they were mistyped, and titles that look alike will do. */
  const read = async <Result>(
    filter: ProductFilter,
    find: (where: SQL | undefined) => Promise<Result>,
    isNothing: (found: Result) => boolean,
  ): Promise<Result> => {
    const { query } = filter;
    if (query === undefined) return find(matching(filter));
    const found = await find(and(matching(filter), hasWords(query)));
    if (!isNothing(found)) return found;
    return gate.run(() => find(and(matching(filter), isMistyped(filter, query), looksLike(query))));
  };

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
  };
}

function matching({
  status,
  vendorId,
  categoryId,
  categorySlug,
  priceMinMinor,
  priceMaxMinor,
  isInStock,
}: ProductFilter): SQL | undefined {
  return and(
    eq(product.status, status),
    of(vendorId, sql`${product.vendorId}`),
    categoryId === undefined
      ? undefined
      : sql`${product.categoryId} in (${subtreeOf(sql`select ${categoryId}::uuid`)})`,
    categorySlug === undefined ? undefined : sql`${product.categoryId} in (${subtreeOf(categoryOf(categorySlug))})`,
    priceMinMinor === undefined ? undefined : gte(product.lowestPriceMinor, priceMinMinor),
    priceMaxMinor === undefined ? undefined : lte(product.lowestPriceMinor, priceMaxMinor),
    isInStock === undefined ? undefined : isInStock ? hasStock : sql`not ${hasStock}`,
  );
}

const hasStock = sql`exists (select 1 from ${productVariant} where ${productVariant.productId} = ${product.id} and ${productVariant.isInStock} and not ${productVariant.isWithdrawn})`;

function of(vendorId: ProductFilter['vendorId'], column: SQL): SQL | undefined {
  if (vendorId === undefined) return undefined;
  return vendorId === null ? sql`false` : sql`${column} = ${vendorId}`;
}

function hasWords(query: string, search: SQL | typeof product.search = product.search): SQL {
  return sql`${search} @@ websearch_to_tsquery('english', ${query})`;
}

/**
 * Nothing in the shop has the words; the page and the other filters do not count. Where others' products are not found,
 * their words say nothing either.
 */
function isMistyped({ status, vendorId }: ProductFilter, query: string): SQL {
  const isFindable = and(sql`other.status = ${status}`, of(vendorId, sql`other.vendor_id`));
  const hasThem = hasWords(query, sql`other.search`);
  return sql`not exists (select 1 from ${product} as other where ${isFindable} and ${hasThem})`;
}

/**
 * The operator that an index serves takes no threshold but that of the session, of which PostgreSQL's own misses swapped
 * letters. Its right side is asked for before anything is compared, so that the threshold is set for this statement.
 */
function looksLike(query: string): SQL {
  const threshold = sql`set_config('pg_trgm.word_similarity_threshold', '0.45', true)`;
  return sql`${product.title} %> (select case when ${threshold} is not null then ${query}::text end)`;
}

function categoryOf(slug: string): SQL {
  return sql`select ${category.id} from ${category} where ${category.slug} = ${slug}`;
}

/** Of a category, given as a statement that selects its id. */
function subtreeOf(root: SQL): SQL {
  return sql`
    with recursive subtree (id) as (
      ${root}
      union
      select ${category.id} from ${category} join subtree on ${category.parentId} = subtree.id
    )
    select id from subtree`;
}

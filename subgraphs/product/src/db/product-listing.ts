import { and, eq, gte, lte, type SQL, sql } from 'drizzle-orm';
import { behind, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
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
  readonly priceMinMinor: number | undefined;
  readonly priceMaxMinor: number | undefined;
  readonly isInStock: boolean | undefined;
}

/** Lists of products: searched, filtered, in an order. */
export function productListing(db: Queryable) {
  const reading = <Result>({ query }: ProductFilter, read: (tx: Queryable) => Promise<Result>) =>
    query === undefined ? read(db) : forgiving(db, read);

  return {
    /** One more than the page has, when there are more. */
    async page(filter: ProductFilter, order: ProductSort, page: PageRequest): Promise<ListedProduct[]> {
      const rows = await reading(filter, (tx) =>
        tx
          .select({ product: productColumns, key: sql<string>`(${order.key})::text` })
          .from(product)
          .where(and(matching(filter), behind(order, page)))
          .orderBy(...readingOrder(order, page))
          .limit(page.limit + 1),
      );
      return rows.map((row) => ({ ...row.product, key: row.key }));
    },

    async count(filter: ProductFilter): Promise<number> {
      return reading(filter, async (tx) => tx.$count(product, matching(filter)));
    },
  };
}

function matching({
  status,
  vendorId,
  query,
  categoryId,
  priceMinMinor,
  priceMaxMinor,
  isInStock,
}: ProductFilter): SQL | undefined {
  return and(
    eq(product.status, status),
    of(vendorId, sql`${product.vendorId}`),
    query === undefined ? undefined : hasWords(query, { status, vendorId }),
    categoryId === undefined ? undefined : sql`${product.categoryId} in (${subtreeOf(categoryId)})`,
    priceMinMinor === undefined ? undefined : gte(product.lowestPriceMinor, priceMinMinor),
    priceMaxMinor === undefined ? undefined : lte(product.lowestPriceMinor, priceMaxMinor),
    isInStock === undefined ? undefined : isInStock ? hasStock : sql`not ${hasStock}`,
  );
}

/** An operator that an index serves takes no threshold but that of the session; PostgreSQL's own misses swapped letters. */
function forgiving<Result>(db: Queryable, read: (tx: Queryable) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local pg_trgm.word_similarity_threshold = 0.45`);
    return read(tx);
  });
}

const hasStock = sql`exists (select 1 from ${productVariant} where ${productVariant.productId} = ${product.id} and ${productVariant.isInStock})`;

function of(vendorId: ProductFilter['vendorId'], column: SQL): SQL | undefined {
  if (vendorId === undefined) return undefined;
  return vendorId === null ? sql`false` : sql`${column} = ${vendorId}`;
}

/**
 * Has the words; when nothing in the shop has them, they were mistyped, and a title that looks alike will do. Where others' products
 * are not found, their words say nothing either.
 */
function hasWords(query: string, { status, vendorId }: Pick<ProductFilter, 'status' | 'vendorId'>): SQL {
  const words = sql`websearch_to_tsquery('english', ${query})`;
  const isFindable = and(sql`other.status = ${status}`, of(vendorId, sql`other.vendor_id`));
  const isMistyped = sql`not exists (select 1 from ${product} as other where ${isFindable} and other.search @@ ${words})`;
  return sql`(${product.search} @@ ${words} or (${isMistyped} and ${query} <% ${product.title}))`;
}

function subtreeOf(categoryId: string): SQL {
  return sql`
    with recursive subtree (id) as (
      select ${categoryId}::uuid
      union
      select ${category.id} from ${category} join subtree on ${category.parentId} = subtree.id
    )
    select id from subtree`;
}

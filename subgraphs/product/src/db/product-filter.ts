import { and, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import { conditionOf } from '@agora/kit';
import type { ProductStatus } from '../domain/product.ts';
import { category, product, productVariant } from './tables.ts';

/** Which products are meant; all that is given must hold. */
export interface ProductCondition {
  readonly AND?: readonly ProductCondition[] | undefined;
  readonly OR?: readonly ProductCondition[] | undefined;
  readonly NOT?: ProductCondition | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly status?: ProductStatus | undefined;
  /** These categories and their parts: all that hold must. */
  readonly category?: CategoryCondition | undefined;
  /** Some variant that is sold costs that, both ends included. */
  readonly price?: PriceRange | undefined;
  readonly isInStock?: boolean | undefined;
  /** 400 is 4.00. */
  readonly ratingHundredths?: number | undefined;
}

interface CategoryCondition {
  readonly id?: string | undefined;
  readonly slug?: string | undefined;
}

export interface PriceRange {
  readonly minMinor?: number | undefined;
  readonly maxMinor?: number | undefined;
}

/** What a facet counts is what is found whatever the filter says of the facet itself. */
export type Facet = 'category' | 'price' | 'ratingHundredths' | 'isInStock';

export interface ProductFilter {
  /** Of others nothing is found, whatever the condition says. */
  readonly status: ProductStatus;
  /** Of this vendor alone; none at all when null. */
  readonly vendorId: string | null | undefined;
  /** Words to look for. */
  readonly query: string | undefined;
  readonly where: ProductCondition;
}

/** What a filter lets through, but for its words; without what it says of one facet when that is named. */
export function matching({ status, vendorId, where }: ProductFilter, without?: Facet): SQL | undefined {
  return and(
    eq(product.status, status),
    ofVendor(vendorId, sql`${product.vendorId}`),
    conditionOf(without === undefined ? where : { ...where, [without]: undefined }, {
      ids: (ids) => inArray(product.id, [...ids]),
      status: (wanted) => eq(product.status, wanted),
      category: isInCategory,
      price: costs,
      isInStock: (isInStock) => eq(product.isInStock, isInStock),
      ratingHundredths: (least) => gte(product.ratingHundredths, least),
    }),
  );
}

/** Of this vendor alone; of none at all when null, of all when undefined. */
export function ofVendor(vendorId: string | null | undefined, column: SQL): SQL | undefined {
  if (vendorId === undefined) return undefined;
  return vendorId === null ? sql`false` : sql`${column} = ${vendorId}`;
}

/** Some variant that is sold costs that. Of most products the cheapest and the dearest say it already. */
export function costs({ minMinor = 0, maxMinor = Number.MAX_SAFE_INTEGER }: PriceRange): SQL {
  const { lowestPriceMinor: lowest, highestPriceMinor: highest } = product;
  return sql`(
    ${lowest} <= ${maxMinor}::bigint and ${highest} >= ${minMinor}::bigint and (
      ${lowest} >= ${minMinor}::bigint or ${highest} <= ${maxMinor}::bigint or exists (
        select 1 from ${productVariant} where ${productVariant.productId} = ${product.id}
          and not ${productVariant.isWithdrawn}
          and ${productVariant.priceMinor} between ${minMinor}::bigint and ${maxMinor}::bigint)))`;
}

function isInCategory({ id, slug }: CategoryCondition): SQL | undefined {
  return and(
    id === undefined ? undefined : isBelow(sql`select ${id}::uuid`),
    slug === undefined
      ? undefined
      : isBelow(sql`select ${category.id} from ${category} where ${category.slug} = ${slug}`),
  );
}

function isBelow(top: SQL): SQL {
  return sql`${product.categoryId} in (
    with recursive subtree (id) as (
      ${top}
      union
      select ${category.id} from ${category} join subtree on ${category.parentId} = subtree.id
    )
    select id from subtree)`;
}

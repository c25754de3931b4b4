import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Money } from '@agora/schema';
import type { ProductVariant } from '../../domain/products/product.ts';
import { hasStatus } from './is-published.ts';
import { category, product, productVariant } from '../tables.ts';
import { toVariant, variantColumns } from './variant-row.ts';

/** A variant with what its product says of it. */
export interface VariantOnSale {
  readonly variant: ProductVariant;
  readonly productTitle: string;
  readonly taxClass: string;
  readonly brandId: string | null;
  /** Its category and those above it. */
  readonly categoryIds: readonly string[];
}

/** Ids of the category of a product and of those above it, with commas between them. */
const categoriesAbove = sql<string>`array_to_string(array(
  with recursive above (id, parent_id) as (
    select ${category.id}, ${category.parentId} from ${category} where ${category.id} = ${product.categoryId}
    union
    select higher.id, higher.parent_id from ${category} higher join above on above.parent_id = higher.id
  )
  select id from above), ',')`;

/** Variants, by all that they are looked up by. */
export function variantStore(db: Queryable) {
  /** Says of products whether a variant of them that is sold is in stock, or needs none. */
  const refreshStock = async (productIds: readonly string[]): Promise<void> => {
    if (productIds.length === 0) return;
    const hasStock = sql`exists (
      select 1 from ${productVariant} where ${productVariant.productId} = ${product.id}
        and (${productVariant.isInStock} or not ${productVariant.requiresShipping}) and not ${productVariant.isWithdrawn})`;
    await db
      .update(product)
      .set({ isInStock: hasStock })
      .where(and(inArray(product.id, [...productIds]), sql`${product.isInStock} <> ${hasStock}`));
  };

  return {
    async by(key: 'id' | 'sku', values: readonly string[]): Promise<ReadonlyMap<string, ProductVariant>> {
      const rows = await db
        .select(variantColumns)
        .from(productVariant)
        .where(inArray(productVariant[key], [...values]));
      return new Map(rows.map((row) => [row[key], toVariant(row)]));
    },

    async ofProducts(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductVariant[]>> {
      const rows = await db
        .select(variantColumns)
        .from(productVariant)
        .where(inArray(productVariant.productId, [...productIds]))
        .orderBy(asc(productVariant.position));
      return Map.groupBy(rows.map(toVariant), ({ productId }) => productId);
    },

    /** Those that can be bought at this moment. */
    async onSale(ids: readonly string[], at: Date): Promise<readonly VariantOnSale[]> {
      const rows = await db
        .select({
          ...variantColumns,
          productTitle: product.title,
          taxClass: product.taxClass,
          brandId: product.brandId,
          categoryIds: categoriesAbove,
        })
        .from(productVariant)
        .innerJoin(product, eq(product.id, productVariant.productId))
        .where(
          and(inArray(productVariant.id, [...ids]), eq(productVariant.isWithdrawn, false), hasStatus('PUBLISHED', at)),
        );
      return rows.map(({ productTitle, taxClass, brandId, categoryIds, ...row }) => ({
        variant: toVariant(row),
        productTitle,
        taxClass,
        brandId,
        categoryIds: categoryIds.split(','),
      }));
    },

    /** What everybody is told in the place of its own price, and since when it costs what it costs. */
    async setListed(
      id: string,
      listed: { readonly price: Money; readonly compareAt: Money | null } | null,
      priceSince: Date,
    ): Promise<void> {
      const columns = {
        listedPriceMinor: listed?.price.minor ?? null,
        listedCompareAtMinor: listed?.compareAt?.minor ?? null,
        priceSince,
      };
      await db.update(productVariant).set(columns).where(eq(productVariant.id, id));
    },

    async setInStock(ids: readonly string[], isInStock: boolean): Promise<void> {
      const changed = await db
        .update(productVariant)
        .set({ isInStock })
        .where(and(inArray(productVariant.id, [...ids]), ne(productVariant.isInStock, isInStock)))
        .returning({ productId: productVariant.productId });
      await refreshStock(changed.map(({ productId }) => productId));
    },

    refreshStock,
  };
}

import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ProductVariant } from '../../domain/products/product.ts';
import { hasStatus } from './is-published.ts';
import { product, productVariant } from '../tables.ts';
import { toVariant, variantColumns } from './variant-row.ts';

/** Variants, by all that they are looked up by. */
export function variantStore(db: Queryable) {
  /** Says of products whether a variant of them that is sold is in stock. */
  const refreshStock = async (productIds: readonly string[]): Promise<void> => {
    if (productIds.length === 0) return;
    const hasStock = sql`exists (
      select 1 from ${productVariant} where ${productVariant.productId} = ${product.id}
        and ${productVariant.isInStock} and not ${productVariant.isWithdrawn})`;
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

    /** Those that can be bought at this moment, with the title and the tax class of their product. */
    async onSale(
      ids: readonly string[],
      { currency, at }: { readonly currency: string; readonly at: Date },
    ): Promise<{ readonly variant: ProductVariant; readonly productTitle: string; readonly taxClass: string }[]> {
      const rows = await db
        .select({ ...variantColumns, productTitle: product.title, taxClass: product.taxClass })
        .from(productVariant)
        .innerJoin(product, eq(product.id, productVariant.productId))
        .where(
          and(
            inArray(productVariant.id, [...ids]),
            eq(productVariant.currency, currency),
            eq(productVariant.isWithdrawn, false),
            hasStatus('PUBLISHED', at),
          ),
        );
      return rows.map(({ productTitle, taxClass, ...row }) => ({ variant: toVariant(row), productTitle, taxClass }));
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

import { eq, inArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Queryable, saveRows } from '@agora/kit';
import { lowestPrice } from '../domain/price.ts';
import type { CataloguedProduct, Product } from '../domain/product.ts';
import type { PriceChange } from '../domain/set-variant-price.ts';
import { productColumns } from './product-columns.ts';
import { priceChange, product, productVariant } from './tables.ts';
import { toVariantRow } from './variant-row.ts';
import { variantStore } from './variant-store.ts';

/** Products: found, locked together with their variants, and saved. */
export function productStore(db: Queryable) {
  const variants = variantStore(db);

  return {
    async by(key: 'id' | 'slug', values: readonly string[]): Promise<ReadonlyMap<string, Product>> {
      const rows = await db
        .select(productColumns)
        .from(product)
        .where(inArray(product[key], [...values]));
      return new Map(rows.map((row) => [row[key], row]));
    },

    /** A product with its variants, locked until the transaction ends. */
    async lock(id: string): Promise<CataloguedProduct | undefined> {
      const [row] = await db.select(productColumns).from(product).where(eq(product.id, id)).for('update');
      return row && { product: row, variants: (await variants.ofProducts([id])).get(id) ?? [] };
    },

    /** Waits for whoever is about to use one of these SKUs or this slug, then says which are in use. */
    async claimNames(slug: string, skus: readonly string[]): Promise<{ isSlugTaken: boolean; takenSkus: Set<string> }> {
      await db.execute(sql`
        select pg_advisory_xact_lock(hashtext('catalogue name'), name) from (
          select distinct hashtext(value) as name from jsonb_array_elements_text(${JSON.stringify([slug, ...skus])}::jsonb) order by 1
        ) as names`);
      const slugs = await db.select({ id: product.id }).from(product).where(eq(product.slug, slug));
      const taken = await db
        .select({ sku: productVariant.sku })
        .from(productVariant)
        .where(inArray(productVariant.sku, [...skus]));
      return { isSlugTaken: slugs.length > 0, takenSkus: new Set(taken.map(({ sku }) => sku)) };
    },

    async add(catalogued: readonly CataloguedProduct[]): Promise<void> {
      await db
        .insert(product)
        .values(catalogued.map((each) => ({ ...each.product, lowestPriceMinor: lowestPrice(each.variants) })));
      await db
        .insert(productVariant)
        .values(
          catalogued.flatMap((each) => each.variants.map((one, position) => ({ ...toVariantRow(one), position }))),
        );
    },

    async save({ product: changed, variants: all }: CataloguedProduct): Promise<void> {
      await db
        .update(product)
        .set({ ...changed, lowestPriceMinor: lowestPrice(all) })
        .where(eq(product.id, changed.id));
      await saveRows(db, {
        table: productVariant,
        id: productVariant.id,
        owned: eq(productVariant.productId, changed.id),
        rows: all.map((one, position) => ({ ...toVariantRow(one), position })),
      });
    },

    /** A line of the history of prices; the price itself is saved with the product. */
    async addPriceChange(
      { variantId, previous, price }: PriceChange,
      changedBy: string,
      changedAt: Date,
    ): Promise<void> {
      const { minor: priceMinor, currency } = price;
      await db
        .insert(priceChange)
        .values({ id: uuidv7(), variantId, previousMinor: previous.minor, priceMinor, currency, changedBy, changedAt });
    },

    async setRating(productId: string, ratingHundredths: number): Promise<void> {
      await db.update(product).set({ ratingHundredths }).where(eq(product.id, productId));
    },
  };
}

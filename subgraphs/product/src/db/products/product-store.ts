import { eq, inArray, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import { type Queryable, saveRows } from '@agora/kit';
import { priceRangeOf } from '../../domain/variants/price.ts';
import type { CataloguedProduct, Product } from '../../domain/products/product.ts';
import { textsOfProduct } from '../../domain/translations/source-texts.ts';
import type { PriceChange } from '../../domain/variants/set-variant-price.ts';
import { productColumns } from './product-columns.ts';
import { isBelow } from '../listing/product-filter.ts';
import { ofProducts, refreshKeywordsOf } from '../listing/product-keywords.ts';
import { priceChange } from '../price-list-tables.ts';
import { formerSlug, product, productVariant } from '../tables.ts';
import { toVariantRow } from './variant-row.ts';
import { mediaStore } from './media-store.ts';
import { translationStore } from '../translations/translation-store.ts';
import { variantStore } from './variant-store.ts';

interface ClaimedNames {
  readonly slug?: string | undefined;
  readonly skus?: readonly string[];
  /** The product whose slug or the variant whose SKU it is to be. */
  readonly by?: string;
}

interface NamesInUse {
  readonly isSlugTaken: boolean;
  readonly takenSkus: ReadonlySet<string>;
}

/** What shoppers know of products that are entered: whether they are in stock, and their ratings in hundredths of a star. */
interface Standing {
  readonly isInStock: boolean;
  readonly ratings: ReadonlyMap<string, number>;
}

interface ShownChange extends Pick<PriceChange, 'variantId' | 'previous' | 'price'> {
  readonly at: Date;
}

/** Products: found, locked together with their variants, and saved. */
export function productStore(db: Queryable) {
  const variants = variantStore(db);
  const pictures = mediaStore(db);
  const translations = translationStore(db);

  return {
    async byId(ids: readonly string[]): Promise<ReadonlyMap<string, Product>> {
      const rows = await db
        .select(productColumns)
        .from(product)
        .where(inArray(product.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** By the slug of today, or one that a product had before. */
    async bySlug(slugs: readonly string[]): Promise<ReadonlyMap<string, Product>> {
      const found = unionAll(
        db
          .select({ asked: product.slug, productId: product.id })
          .from(product)
          .where(inArray(product.slug, [...slugs])),
        db
          .select({ asked: formerSlug.slug, productId: formerSlug.productId })
          .from(formerSlug)
          .where(inArray(formerSlug.slug, [...slugs])),
      ).as('found');
      const rows = await db
        .select({ asked: found.asked, product: productColumns })
        .from(found)
        .innerJoin(product, eq(product.id, found.productId));
      return new Map(rows.map((row) => [row.asked, row.product]));
    },

    /** A product with its variants and pictures, locked until the transaction ends. */
    async lock(id: string): Promise<CataloguedProduct | undefined> {
      const [row] = await db.select(productColumns).from(product).where(eq(product.id, id)).for('update');
      if (!row) return undefined;
      const [ofProduct, media] = [await variants.ofProducts([id]), await pictures.ofProducts([id])];
      return { product: row, variants: ofProduct.get(id) ?? [], media: media.get(id) ?? [] };
    },

    /** By their slugs of today or before, products with their variants and pictures, all locked until the transaction ends. */
    async lockBySlug(slugs: readonly string[]): Promise<ReadonlyMap<string, CataloguedProduct>> {
      const found = await this.bySlug(slugs);
      const ids = [...found.values()].map(({ id }) => id);
      const rows = await db
        .select(productColumns)
        .from(product)
        .where(inArray(product.id, ids))
        .orderBy(product.id)
        .for('update');
      const byId = new Map(rows.map((row) => [row.id, row]));
      const [ofProduct, media] = [await variants.ofProducts(ids), await pictures.ofProducts(ids)];
      return new Map(
        [...found].flatMap(([slug, { id }]) => {
          const row = byId.get(id);
          return row ? [[slug, { product: row, variants: ofProduct.get(id) ?? [], media: media.get(id) ?? [] }]] : [];
        }),
      );
    },

    /** Waits for whoever is about to use one of these names, and has others wait until the transaction ends. */
    async awaitNames(names: readonly string[]): Promise<void> {
      await db.execute(sql`
        select pg_advisory_xact_lock(hashtext('catalogue name'), name) from (
          select distinct hashtext(value) as name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb) order by 1
        ) as names`);
    },

    /** Of which product the variants with these SKUs are. */
    async ownersOfSkus(skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await db
        .select({ sku: productVariant.sku, productId: productVariant.productId })
        .from(productVariant)
        .where(inArray(productVariant.sku, [...skus]));
      return new Map(rows.map(({ sku, productId }) => [sku, productId]));
    },

    /**
     * Waits for whoever is about to use one of these SKUs or this slug, then says which are in use, by others than the
     * product or the variant that is to have them.
     */
    async claimNames({ slug = '', skus = [], by }: ClaimedNames): Promise<NamesInUse> {
      await this.awaitNames([slug, ...skus]);
      const owner = (await this.bySlug([slug])).get(slug);
      const taken = await db
        .select({ id: productVariant.id, sku: productVariant.sku })
        .from(productVariant)
        .where(inArray(productVariant.sku, [...skus]));
      const others = taken.filter(({ id }) => id !== by);
      return {
        isSlugTaken: owner !== undefined && owner.id !== by,
        takenSkus: new Set(others.map(({ sku }) => sku)),
      };
    },

    /** Said at once how they stand, many are entered in half of the time: each change of a row goes through all of its indexes. */
    async add(
      catalogued: readonly CataloguedProduct[],
      { isInStock, ratings }: Standing = { isInStock: false, ratings: new Map() },
    ): Promise<void> {
      await db.insert(product).values(
        catalogued.map((each) => ({
          ...each.product,
          ...priceRangeOf(each.variants),
          isInStock: each.variants.some((one) => !one.isWithdrawn && (isInStock || !one.requiresShipping)),
          ratingHundredths: ratings.get(each.product.id) ?? 0,
        })),
      );
      await db
        .insert(productVariant)
        .values(
          catalogued.flatMap((each) =>
            each.variants.map((one, position) => ({ ...toVariantRow(one), isInStock, position })),
          ),
        );
      await refreshKeywordsOf(db, ofProducts(catalogued.map(({ product: { id } }) => id)));
      await pictures.add(catalogued.flatMap(({ media }) => media.map((one, position) => ({ ...one, position }))));
    },

    /** What it was called in addresses before goes on finding it. */
    async save({ product: changed, variants: all, media }: CataloguedProduct): Promise<void> {
      await db.execute(sql`
        with renamed as (
          insert into ${formerSlug} (slug, product_id)
          select slug, id from ${product} where id = ${changed.id} and slug <> ${changed.slug}
        )
        delete from ${formerSlug} where slug = ${changed.slug} and product_id = ${changed.id}`);
      await db
        .update(product)
        .set({ ...changed, ...priceRangeOf(all) })
        .where(eq(product.id, changed.id));
      await saveRows(db, {
        table: productVariant,
        id: productVariant.id,
        owned: eq(productVariant.productId, changed.id),
        rows: all.map((one, position) => ({ ...toVariantRow(one), position })),
      });
      await pictures.save(changed.id, media);
      await variants.refreshStock([changed.id]);
      const sources = textsOfProduct({ product: changed, variants: all, media });
      await translations.settle('PRODUCT', changed.id, sources);
      await refreshKeywordsOf(db, ofProducts([changed.id]));
    },

    /** Lines of the history of what everybody pays; the prices themselves are saved with their variants. Nobody changes what lists say. */
    async addPriceChanges(changes: readonly ShownChange[], changedBy: string | null): Promise<void> {
      if (changes.length === 0) return;
      await db.insert(priceChange).values(
        changes.map(({ variantId, previous, price, at: changedAt }) => ({
          ...{ id: uuidv7(), variantId, changedBy, changedAt },
          ...{ previousMinor: previous.minor, priceMinor: price.minor, currency: price.currency },
        })),
      );
    },

    /** The products of these variants, locked until the transaction ends. */
    async lockOfVariants(variantIds: readonly string[]): Promise<void> {
      const owners = db
        .select({ id: productVariant.productId })
        .from(productVariant)
        .where(inArray(productVariant.id, [...variantIds]));
      await db
        .select({ id: product.id })
        .from(product)
        .where(inArray(product.id, owners))
        .orderBy(product.id)
        .for('update');
    },

    /** Has lists by price find products by what their variants cost now. */
    async refreshPriceRange(ids: readonly string[]): Promise<void> {
      await db.execute(sql`
        update ${product} set lowest_price_minor = found.lowest, highest_price_minor = found.highest
        from (
          select product_id, min(coalesce(listed_price_minor, price_minor)) as lowest,
            max(coalesce(listed_price_minor, price_minor)) as highest
          from ${productVariant} where not is_withdrawn and product_id = any(${sql.param(ids)}::uuid[]) group by 1
        ) as found
        where found.product_id = ${product.id}
          and (lowest_price_minor, highest_price_minor) is distinct from (found.lowest, found.highest)`);
    },

    async refreshKeywordsOfBrand(brandId: string): Promise<void> {
      await refreshKeywordsOf(db, sql`${product.brandId} = ${brandId}`);
    },

    /** Of its parts, too. */
    async refreshKeywordsOfCategory(categoryId: string): Promise<void> {
      await refreshKeywordsOf(db, isBelow(sql`select ${categoryId}::uuid`));
    },

    async setRating(productId: string, ratingHundredths: number): Promise<void> {
      await db.update(product).set({ ratingHundredths }).where(eq(product.id, productId));
    },
  };
}

import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { type CataloguedProduct, wordsOf } from '../domain/product.ts';
import type { PopularProduct } from '../domain/recommendation.ts';
import { chunksOf } from './chunks-of.ts';
import { product } from './tables.ts';

const popularColumns = {
  productId: product.productId,
  heat: product.heat,
  categoryId: product.categoryId,
  vendorId: product.vendorId,
  words: product.words,
};

/** Which products there are, and how popular they are. */
export function productStore(db: Queryable) {
  return {
    async find(productId: string) {
      const [row] = await db.select().from(product).where(eq(product.productId, productId));
      return row;
    },

    /** Keeps what the catalogue says; what was learned of the products stays. */
    async catalogue(products: readonly CataloguedProduct[]): Promise<void> {
      const rows = products.map(({ title, isPublished, ...said }) => ({
        ...said,
        ...{ isPublished, isAvailable: isPublished, words: [...wordsOf(title)] },
        ...{ purchases: 0, heat: 0 },
      }));
      for (const chunk of chunksOf(rows)) {
        await db
          .insert(product)
          .values(chunk)
          .onConflictDoUpdate({
            target: product.productId,
            set: {
              categoryId: sql`excluded.category_id`,
              vendorId: sql`excluded.vendor_id`,
              words: sql`excluded.words`,
              isPublished: sql`excluded.is_published`,
              isAvailable: sql`excluded.is_published and ${product.isInStock}`,
            },
          });
      }
    },

    /** What cannot be bought any more is not recommended. */
    async withdraw(productId: string): Promise<void> {
      await db.update(product).set({ isPublished: false, isAvailable: false }).where(eq(product.productId, productId));
    },

    /** What can be bought, the hottest first. */
    async hottest(limit: number): Promise<PopularProduct[]> {
      return db
        .select(popularColumns)
        .from(product)
        .where(sql`${product.isAvailable}`)
        .orderBy(desc(product.heat), desc(product.productId))
        .limit(limit);
    },

    /** Categories and words of these products. */
    async contentOf(productIds: readonly string[]) {
      return db
        .select({ productId: product.productId, categoryId: product.categoryId, words: product.words })
        .from(product)
        .where(inArray(product.productId, [...productIds]));
    },

    /** What can be bought and has one of these words in its title, the hottest first. */
    async withWords(words: readonly string[], limit: number): Promise<PopularProduct[]> {
      if (words.length === 0) return [];
      return db
        .select(popularColumns)
        .from(product)
        .where(and(sql`${product.isAvailable}`, sql`${product.words} && ${sql.param(words)}::text[]`))
        .orderBy(desc(product.heat), desc(product.productId))
        .limit(limit);
    },

    /**
     * For each product, what can be bought of its category, the hottest first, perhaps itself; in one statement. Products
     * of one category have one list.
     */
    async hottestBeside(
      productIds: readonly string[],
      limit: number,
    ): Promise<ReadonlyMap<string, readonly Pick<PopularProduct, 'productId' | 'heat'>[]>> {
      const rows = await db.execute<{ origins: string[]; products: string[] | null; heats: number[] | null }>(sql`
        select category.origins, beside.products, beside.heats
        from (
          select category_id, array_agg(product_id) as origins from ${product}
          where product_id = any(${sql.param(productIds)}::uuid[]) and category_id is not null group by category_id
        ) as category
        cross join lateral (
          select
            array_agg(product_id order by heat desc, product_id desc) as products,
            array_agg(heat order by heat desc, product_id desc) as heats
          from (
            select product_id, heat from ${product} where is_available and category_id = category.category_id
            order by heat desc, product_id desc limit ${limit}
          ) as hottest
        ) as beside`);
      return new Map(
        rows.flatMap(({ origins, products, heats }) => {
          const hottest = (products ?? []).map((productId, index) => ({ productId, heat: heats?.[index] ?? 0 }));
          return origins.map((origin) => [origin, hottest] as const);
        }),
      );
    },

    /** By category, what can be bought of it, the hottest first; in one statement. */
    async hottestIn(
      categoryIds: readonly string[],
      limit: number,
    ): Promise<ReadonlyMap<string, readonly PopularProduct[]>> {
      const hottest = db
        .select(popularColumns)
        .from(product)
        .where(and(sql`${product.isAvailable}`, sql`${product.categoryId} = category.id`))
        .orderBy(desc(product.heat), desc(product.productId))
        .limit(limit)
        .as('hottest');
      const rows = await db
        .select({
          productId: hottest.productId,
          heat: hottest.heat,
          categoryId: hottest.categoryId,
          vendorId: hottest.vendorId,
          words: hottest.words,
        })
        .from(sql`unnest(${sql.param([...new Set(categoryIds)])}::uuid[]) as category(id)`)
        .crossJoinLateral(hottest)
        .orderBy(desc(hottest.heat), desc(hottest.productId));
      return Map.groupBy(rows, ({ categoryId }) => categoryId ?? '');
    },
  };
}

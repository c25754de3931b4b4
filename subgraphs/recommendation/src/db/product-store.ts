import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Product } from '../domain/product.ts';
import type { PopularProduct } from '../domain/recommendation.ts';
import { chunksOf } from './chunks-of.ts';
import { product } from './tables.ts';

/** Which products there are, and how popular they are. */
export function productStore(db: Queryable) {
  return {
    async find(productId: string): Promise<Product | undefined> {
      const [row] = await db.select().from(product).where(eq(product.productId, productId));
      return row;
    },

    /**
     * The products of these ids, known until now or not, locked until the transaction ends. In the order of their ids,
     * so that two orders never wait for each other.
     */
    async lock(productIds: readonly string[]): Promise<Product[]> {
      const ids = productIds.toSorted();
      await db
        .insert(product)
        .values(ids.map((productId) => ({ productId, categoryId: null, isAvailable: false, purchases: 0, heat: 0 })))
        .onConflictDoNothing();
      return db.select().from(product).where(inArray(product.productId, ids)).orderBy(product.productId).for('update');
    },

    async save(products: readonly Product[]): Promise<void> {
      for (const rows of chunksOf(products)) {
        await db
          .insert(product)
          .values(rows)
          .onConflictDoUpdate({
            target: product.productId,
            set: {
              categoryId: sql`excluded.category_id`,
              isAvailable: sql`excluded.is_available`,
              purchases: sql`excluded.purchases`,
              heat: sql`excluded.heat`,
            },
          });
      }
    },

    /** What can be bought, the hottest first. */
    async hottest(limit: number): Promise<PopularProduct[]> {
      return db
        .select({ productId: product.productId, heat: product.heat })
        .from(product)
        .where(sql`${product.isAvailable}`)
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
    ): Promise<ReadonlyMap<string, readonly PopularProduct[]>> {
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
  };
}

import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { product, variant } from './tables.ts';

/** Which variants there are any left of. A product is in stock while one of its variants is, or none is known. */
export function stockStore(db: Queryable) {
  return {
    /** The variants that a product has, and no others. */
    async setVariants(productId: string, variantIds: readonly string[]): Promise<void> {
      await db.execute(sql`
        insert into ${variant} as known (variant_id, product_id)
        select id, ${productId}::uuid from unnest(${sql.param(variantIds.toSorted())}::uuid[]) as one(id)
        on conflict (variant_id) do update set product_id = excluded.product_id
        where known.product_id is distinct from excluded.product_id`);
      await db.execute(sql`
        update ${variant} set product_id = null
        where product_id = ${productId} and variant_id <> all(${sql.param(variantIds)}::uuid[])`);
      await settle(db, sql`product_id = ${productId}`);
    },

    async setStock(variantId: string, isInStock: boolean): Promise<void> {
      await db.execute(sql`
        insert into ${variant} (variant_id, is_in_stock) values (${variantId}, ${isInStock})
        on conflict (variant_id) do update set is_in_stock = excluded.is_in_stock`);
      await settle(db, sql`product_id = (select product_id from ${variant} where variant_id = ${variantId})`);
    },
  };
}

async function settle(db: Queryable, which: ReturnType<typeof sql>): Promise<void> {
  // The row of the product is locked first, so that the stock of two of its variants is looked at one after the other.
  await db.execute(sql`select from ${product} where ${which} for update`);
  await db.execute(sql`
    update ${product} set is_in_stock = stock.is_there, is_available = is_published and stock.is_there
    from (
      select known.product_id as id, coalesce(bool_or(one.is_in_stock), true) as is_there
      from ${product} as known left join ${variant} as one on one.product_id = known.product_id
      where known.${which} group by known.product_id
    ) as stock
    where product_id = stock.id and (is_in_stock, is_available) is distinct from (stock.is_there, is_published and stock.is_there)`);
}

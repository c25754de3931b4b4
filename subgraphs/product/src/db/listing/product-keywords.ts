import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { product } from '../tables.ts';
import { refreshDocumentsOf } from './product-documents.ts';

/** Of which products what they are found by is to be made anew. */
export function ofProducts(ids: readonly string[]): SQL {
  return sql`product.id = any(${sql.param(ids)}::uuid[])`;
}

/**
 * Has products found by the SKUs that they are sold under, by the name of their brand, and by those of their category and the
 * ones above, in other languages too.
 */
export async function refreshKeywordsOf(db: Queryable, which: SQL): Promise<void> {
  await db.execute(sql`
    with recursive above (category_id, id, names) as (
      select id, parent_id, name from category where id in (select category_id from ${product} where ${which})
      union all
      select above.category_id, category.parent_id, above.names || ' ' || category.name
      from above join category on category.id = above.id
    ), found (id, keywords) as (
      select product.id, above.names || coalesce(' ' || brand.name, '') || ' ' || (
        select string_agg(sku, ' ' order by position) from product_variant
        where product_id = product.id and not is_withdrawn)
      from ${product} join above on above.category_id = product.category_id and above.id is null
      left join brand on brand.id = product.brand_id
      where ${which}
    )
    update ${product} set keywords = found.keywords from found
    where found.id = product.id and found.keywords <> product.keywords`);
  await refreshDocumentsOf(db, which);
}

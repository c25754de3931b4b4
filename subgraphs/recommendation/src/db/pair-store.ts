import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ClosePair, Pair } from '../domain/recommendation.ts';
import { cooccurrence, product } from './tables.ts';

/** Partners that are looked at for one product: more than are ever shown, as the best are not those with the highest count. */
const candidates = 100;

/** What products have to do with each other. */
export function pairStore(db: Queryable) {
  return {
    /** What can be bought of that which went with each of these products, the most frequent first; in one statement. */
    async partnersOf(productIds: readonly string[]): Promise<ReadonlyMap<string, readonly Pair[]>> {
      const ids = sql`any(${sql.param(productIds)}::uuid[])`;
      const rows = await db.execute<{
        origin: string;
        partner: string;
        together: number;
        purchases: number;
        partner_purchases: number;
      }>(sql`
        with pair as (
          select product_a as origin, product_b as partner, together from ${cooccurrence}
          where product_a = ${ids} and together > 0
          union all
          select product_b, product_a, together from ${cooccurrence} where product_b = ${ids} and together > 0
        ),
        ranked as (
          select pair.*, partner_product.purchases as partner_purchases, row_number() over (
            partition by pair.origin order by pair.together desc, partner_product.purchases, pair.partner
          ) as rank
          from pair join ${product} as partner_product on partner_product.product_id = pair.partner
          where partner_product.is_available
        )
        select ranked.origin, ranked.partner, ranked.together, origin_product.purchases, ranked.partner_purchases
        from ranked join ${product} as origin_product on origin_product.product_id = ranked.origin
        where ranked.rank <= ${candidates}
        order by ranked.origin, ranked.rank`);
      const pairs = Array.from(rows, (row) => ({
        productId: row.origin,
        partnerId: row.partner,
        together: row.together,
        purchases: row.purchases,
        partnerPurchases: row.partner_purchases,
      }));
      return Map.groupBy(pairs, ({ productId }) => productId);
    },

    /** The products closest to each of these that can be bought, at most so many; in one statement, by indexes alone. */
    async closestTo(productIds: readonly string[], limit: number): Promise<ClosePair[]> {
      const rows = await db.execute<{
        origin: string;
        partner: string;
        closeness: number;
        interest: number;
        partner_interest: number;
        category_id: string | null;
        vendor_id: string | null;
      }>(sql`
        select origin.product_id as origin, pair.partner, pair.closeness::double precision,
          origin.interest::double precision, partner.interest::double precision as partner_interest,
          partner.category_id, partner.vendor_id
        from ${product} as origin
        cross join lateral (
          (select product_b as partner, closeness from ${cooccurrence} where product_a = origin.product_id and closeness > 0
            order by closeness desc, product_b limit ${limit})
          union all
          (select product_a, closeness from ${cooccurrence} where product_b = origin.product_id and closeness > 0
            order by closeness desc, product_a limit ${limit})
        ) as pair
        join ${product} as partner on partner.product_id = pair.partner
        where origin.product_id = any(${sql.param(productIds)}::uuid[]) and partner.is_available
        order by origin.product_id, pair.closeness desc, pair.partner`);
      return Array.from(rows, (row) => ({
        productId: row.origin,
        partnerId: row.partner,
        closeness: row.closeness,
        interest: row.interest,
        partnerInterest: row.partner_interest,
        categoryId: row.category_id,
        vendorId: row.vendor_id,
      }));
    },
  };
}

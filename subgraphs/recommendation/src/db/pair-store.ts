import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Pair } from '../domain/recommendation.ts';
import { chunksOf } from './chunks-of.ts';
import { cooccurrence, product } from './tables.ts';

export interface PairCount {
  readonly productA: string;
  readonly productB: string;
  readonly together: number;
}

/** Partners that are looked at for one product: more than are ever shown, as the best are not those with the highest count. */
const candidates = 100;

/** Which products were in the same orders. */
export function pairStore(db: Queryable) {
  return {
    /** Counts one more order that held these products: each pair of them, in one statement. */
    async count(productIds: readonly string[]): Promise<void> {
      await db.execute(sql`
        with bought as (select unnest(${sql.param(productIds)}::uuid[]) as id)
        insert into ${cooccurrence} (product_a, product_b, together)
        select a.id, b.id, 1 from bought a join bought b on a.id < b.id order by a.id, b.id
        on conflict (product_a, product_b) do update set together = ${cooccurrence}.together + 1`);
    },

    async add(counts: readonly PairCount[]): Promise<void> {
      for (const rows of chunksOf(counts)) await db.insert(cooccurrence).values(rows);
    },

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
          select product_a as origin, product_b as partner, together from ${cooccurrence} where product_a = ${ids}
          union all
          select product_b, product_a, together from ${cooccurrence} where product_b = ${ids}
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
  };
}

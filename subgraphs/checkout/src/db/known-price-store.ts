import { lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Quote } from '../domain/carts/cart.ts';
import { knownPrice } from './tables.ts';

/** What variants cost, as it was told. */
export function knownPriceStore(db: Queryable) {
  const { variantId, currency, since } = knownPrice;

  return {
    /** An older price than the one that is known changes nothing. */
    async keep(price: Pick<Quote, 'variantId' | 'unitPrice' | 'priceSince'>): Promise<void> {
      const { minor: priceMinor, currency: of } = price.unitPrice;
      await db
        .insert(knownPrice)
        .values({ variantId: price.variantId, currency: of, priceMinor, since: price.priceSince })
        .onConflictDoUpdate({
          target: [variantId, currency],
          set: { priceMinor, since: price.priceSince },
          setWhere: lt(since, sql`excluded.since`),
        });
    },
  };
}

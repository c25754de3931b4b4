import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Money } from '@agora/schema';
import { priceChange } from '../price-list-tables.ts';
import { productVariant } from '../tables.ts';

/** A change of what a variant costs. */
export interface VariantPriceChange {
  readonly id: string;
  readonly previous: Money;
  readonly price: Money;
  readonly changedAt: Date;
}

/** The latest change first: their ids are in the order of time. */
export const latestChangeFirst: ListOrder<VariantPriceChange> = {
  name: 'price-changes',
  isDescending: true,
  keys: [{ column: priceChange.id, kind: 'id', valueOf: ({ id }) => id }],
};

/** What variants cost before. */
export function priceStore(db: Queryable) {
  return {
    /**
     * The lowest price of each within the 30 days before it got the price that it has now: at each change in that time it had
     * cost what it cost before the change.
     */
    async lowestBefore(variantIds: readonly string[]): Promise<ReadonlyMap<string, Money>> {
      const since = productVariant.priceSince;
      const rows = await db
        .select({
          id: productVariant.id,
          minor: sql<number>`min(${priceChange.previousMinor})`.mapWith(Number),
          currency: productVariant.currency,
        })
        .from(productVariant)
        .innerJoin(
          priceChange,
          and(
            eq(priceChange.variantId, productVariant.id),
            gt(priceChange.changedAt, sql`${since} - interval '30 days'`),
            lte(priceChange.changedAt, since),
          ),
        )
        .where(sql`${productVariant.id} = any(${sql.param(variantIds)}::uuid[])`)
        .groupBy(productVariant.id);
      return new Map(rows.map(({ id, ...price }) => [id, price]));
    },

    /** One page of the changes of each. */
    async pagesOf(
      variantIds: readonly string[],
      { page }: { readonly page: PageRequest },
    ): Promise<ReadonlyMap<string, VariantPriceChange[]>> {
      const listed = db
        .select()
        .from(priceChange)
        .where(and(sql`${priceChange.variantId} = asked.id`, behind(latestChangeFirst, page)))
        .orderBy(...readingOrder(latestChangeFirst, page))
        .limit(page.limit + 1)
        .as('listed');
      const rows = await db
        .select({ listed: listed._.selectedFields })
        .from(sql`unnest(${sql.param(variantIds)}::uuid[]) as asked (id)`)
        .crossJoinLateral(listed);
      const all = rows.map(({ listed: { id, variantId, previousMinor, priceMinor, currency, changedAt } }) => ({
        variantId,
        change: {
          id,
          previous: { minor: previousMinor, currency },
          price: { minor: priceMinor, currency },
          changedAt,
        },
      }));
      return new Map(
        Array.from(
          Map.groupBy(all, ({ variantId }) => variantId),
          ([id, found]) => [id, found.map(({ change }) => change)],
        ),
      );
    },
  };
}

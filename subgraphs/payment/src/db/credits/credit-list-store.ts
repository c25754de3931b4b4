import { and, desc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Credit, CreditEntry, CreditKind, GiftCard } from '../../domain/credits/credit.ts';
import { credit, creditEntry } from '../tables.ts';
import { toCredit, toEntry } from './credit-row.ts';

const most: Readonly<Record<CreditKind, number>> = { GIFT_CARD: 50, STORE_CREDIT: 20 };
const mostEntries = 50;

/** Gift cards, the newest first. */
export const newestCards: ListOrder<GiftCard> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: credit.createdAt, kind: 'instant', valueOf: ({ createdAt }) => createdAt.toISOString() },
    { column: credit.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

export function creditListStore(db: Queryable) {
  const { id, kind, customerId, lastFour } = credit;
  const cards = (wanted: string | undefined): SQL | undefined =>
    and(eq(kind, 'GIFT_CARD'), wanted === undefined ? undefined : eq(lastFour, wanted));

  return {
    async page(wanted: string | undefined, page: PageRequest): Promise<GiftCard[]> {
      const rows = await db
        .select()
        .from(credit)
        .where(and(cards(wanted), behind(newestCards, page)))
        .orderBy(...readingOrder(newestCards, page))
        .limit(page.limit + 1);
      return rows.map(toCredit).filter((one) => one.kind === 'GIFT_CARD');
    },

    count: (wanted: string | undefined): Promise<number> => db.$count(credit, cards(wanted)),

    /** Those of each customer, the newest first. */
    async ofCustomers(of: CreditKind, customerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Credit[]>> {
      const rank = sql<number>`row_number() over (partition by ${customerId} order by ${id} desc)`;
      const ranked = db.$with('ranked').as(
        db
          .select({ ranked: id, rank: rank.as('rank') })
          .from(credit)
          .where(and(eq(kind, of), inArray(customerId, [...customerIds]))),
      );
      const rows = await db
        .with(ranked)
        .select({ credit })
        .from(ranked)
        .innerJoin(credit, eq(id, ranked.ranked))
        .where(lte(ranked.rank, most[of]))
        .orderBy(ranked.rank);
      return Map.groupBy(
        rows.map((row) => toCredit(row.credit)),
        (one) => one.customerId ?? '',
      );
    },

    /** The latest entries of each credit, the newest first. */
    async entriesOf(creditIds: readonly string[]): Promise<ReadonlyMap<string, readonly CreditEntry[]>> {
      const { creditId, movementId, at } = creditEntry;
      const rank = sql<number>`row_number() over (partition by ${creditId} order by ${at} desc, ${movementId} desc)`;
      const ranked = db.$with('ranked').as(
        db
          .select({ ofCredit: creditId, ofMovement: movementId, rank: rank.as('rank') })
          .from(creditEntry)
          .where(inArray(creditId, [...creditIds])),
      );
      const rows = await db
        .with(ranked)
        .select({ entry: creditEntry, currency: credit.currency })
        .from(ranked)
        .innerJoin(creditEntry, and(eq(creditId, ranked.ofCredit), eq(movementId, ranked.ofMovement)))
        .innerJoin(credit, eq(id, creditId))
        .where(lte(ranked.rank, mostEntries))
        .orderBy(desc(at), desc(movementId));
      return Map.groupBy(
        rows.map(({ entry, currency }) => toEntry(entry, currency)),
        (one) => one.creditId,
      );
    },
  };
}

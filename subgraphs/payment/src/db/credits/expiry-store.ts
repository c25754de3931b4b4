import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lte, or, sql, sum } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { GiftCard } from '../../domain/credits/credit.ts';
import { credit, creditEntry, giftCardMail } from '../tables.ts';
import { toCredit } from './credit-row.ts';

/** Gift cards whose time is over, or soon is. */
export function expiryStore(db: Queryable) {
  const { id, kind, balance, customerId, createdAt, expiresAt, disabledAt, expiryToldAt, lapsedAt } = credit;

  const toCards = (rows: readonly (typeof credit.$inferSelect)[]): GiftCard[] =>
    rows.map(toCredit).filter((one) => one.kind === 'GIFT_CARD');

  return {
    /**
     * Those that expire within a while, can be paid with until then, and whose owner is known and was not told: the next to expire
     * first. Of one that is good for a short time only they are told after half of it, not as soon as they have it.
     */
    async toTell(now: Date, until: Date, limit: number): Promise<GiftCard[]> {
      const { giftCardId, email, sentAt } = giftCardMail;
      const had = sql`coalesce(${sentAt}, ${createdAt})`;
      const rows = await db
        .select({ credit })
        .from(credit)
        .leftJoin(giftCardMail, eq(giftCardId, id))
        .where(
          and(
            ...[eq(kind, 'GIFT_CARD'), gt(expiresAt, now), lte(expiresAt, until), gt(balance, 0)],
            ...[isNull(lapsedAt), isNull(expiryToldAt), isNull(disabledAt)],
            or(isNotNull(customerId), and(isNotNull(email), isNotNull(sentAt))),
            sql`${had} + (${expiresAt} - ${had}) / 2 <= ${now.toISOString()}::timestamptz`,
          ),
        )
        .orderBy(asc(expiresAt), asc(id))
        .limit(limit);
      return toCards(rows.map((row) => row.credit));
    },

    async markTold(told: string, at: Date): Promise<void> {
      await db.update(credit).set({ expiryToldAt: at }).where(eq(id, told));
    },

    /** Those whose time is over and of which that is not booked, locked; what another replica books at the same time is left out. */
    async lockOver(now: Date, limit: number): Promise<GiftCard[]> {
      const rows = await db
        .select()
        .from(credit)
        .where(and(eq(kind, 'GIFT_CARD'), lte(expiresAt, now), isNull(lapsedAt)))
        .orderBy(asc(expiresAt), asc(id))
        .limit(limit)
        .for('update', { skipLocked: true });
      return toCards(rows);
    },

    /** How much came onto each of these since its time was over: what orders gave back. */
    async cameLate(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const { creditId, amount, at } = creditEntry;
      const rows = await db
        .select({ creditId, all: sum(amount).mapWith(Number) })
        .from(creditEntry)
        .innerJoin(credit, eq(id, creditId))
        .where(and(inArray(creditId, [...ids]), gte(at, expiresAt)))
        .groupBy(creditId);
      return new Map(rows.map((row) => [row.creditId, row.all]));
    },

    async markLapsed(ids: readonly string[], at: Date): Promise<void> {
      await db
        .update(credit)
        .set({ lapsedAt: at })
        .where(inArray(id, [...ids]));
    },

    /** How much of a gift card became the shop's when its time was over, without what came back. */
    async lapsedOf(giftCardId: string): Promise<number> {
      const { creditId, amount, kind: why } = creditEntry;
      const [row] = await db
        .select({ all: sum(amount).mapWith(Number) })
        .from(creditEntry)
        .where(and(eq(creditId, giftCardId), inArray(why, ['EXPIRED', 'EXTENDED'])));
      return -(row?.all ?? 0);
    },
  };
}

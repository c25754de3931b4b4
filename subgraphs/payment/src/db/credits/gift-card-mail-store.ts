import { and, eq, gt, inArray, isNotNull, isNull, lt, notExists } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { GiftCardMail } from '../../domain/credits/gift-card-mail.ts';
import { credit, giftCardMail } from '../tables.ts';

/** Mails with gift cards: one for each card at most. */
export function giftCardMailStore(db: Queryable) {
  const { giftCardId, email, sentAt } = giftCardMail;

  return {
    async add(made: GiftCardMail): Promise<void> {
      await db.insert(giftCardMail).values(made);
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, GiftCardMail>> {
      const rows = await db
        .select()
        .from(giftCardMail)
        .where(inArray(giftCardId, [...ids]));
      return new Map(rows.map((row) => [row.giftCardId, row]));
    },

    async lock(id: string): Promise<GiftCardMail | undefined> {
      const [row] = await db.select().from(giftCardMail).where(eq(giftCardId, id)).for('update');
      return row;
    },

    async markSent(id: string, at: Date): Promise<void> {
      await db.update(giftCardMail).set({ sentAt: at }).where(eq(giftCardId, id));
    },

    /** Whom it was sent to is kept while somebody may have to be told that the card expires. */
    async forgetSentBefore(moment: Date, now: Date): Promise<void> {
      const expiresLater = db
        .select({ id: credit.id })
        .from(credit)
        .where(
          and(eq(credit.id, giftCardId), gt(credit.expiresAt, now), isNull(credit.customerId), gt(credit.balance, 0)),
        );
      await db
        .update(giftCardMail)
        .set({ email: null, recipientName: null, senderName: null, message: null })
        .where(and(isNotNull(email), lt(sentAt, moment), notExists(expiresLater)));
    },
  };
}

import { and, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { ErasedCounts, ErasedPerson, Queryable, RecordsAsked } from '@agora/kit';
import {
  codeAttempt,
  credit,
  creditEntry,
  giftCardMail,
  guestPaymentMethod,
  payment,
  simulatedProviderCharge,
} from './tables.ts';

/** What is known here of a person: what they paid, with which card, and what the shop has for them. */
export function personalDataStore(db: Queryable) {
  return {
    async payments({ userId, after, limit }: RecordsAsked) {
      const { id, customerId, orderId, status, currency, amount, captured, refunded, createdAt } = payment;
      const { methodBrand, methodLastFour } = payment;
      return db
        .select({ id, orderId, status, currency, amount, captured, refunded, methodBrand, methodLastFour, createdAt })
        .from(payment)
        .where(and(eq(customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async credits({ userId, after, limit }: RecordsAsked) {
      const { id, customerId, kind, currency, balance, lastFour, expiresAt, createdAt } = credit;
      return db
        .select({ id, kind, currency, balance, lastFour, expiresAt, createdAt })
        .from(credit)
        .where(and(eq(customerId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async creditEntries({ userId, after, limit }: RecordsAsked) {
      const { movementId: id, creditId, kind, amount, balance, reason, orderId, at } = creditEntry;
      return db
        .select({ id, creditId, kind, amount, balance, reason, orderId, at })
        .from(creditEntry)
        .innerJoin(credit, eq(credit.id, creditId))
        .where(
          and(
            eq(credit.customerId, userId),
            eq(credit.kind, 'STORE_CREDIT'),
            after === undefined ? undefined : gt(id, after),
          ),
        )
        .orderBy(id)
        .limit(limit);
    },

    /** Store credit of a person, to be emptied before they are erased. */
    async storeCreditOf(userId: string) {
      const { id, currency, balance, customerId, kind } = credit;
      return db
        .select({ id, currency, minor: balance })
        .from(credit)
        .where(and(eq(customerId, userId), eq(kind, 'STORE_CREDIT')))
        .orderBy(id)
        .for('update');
    },

    /**
     * Amounts and the ledger stay, with what the provider knows a payment by: money goes back by that. The card is forgotten, and
     * of gift cards that somebody sent them the letter. One that is yet to be sent is, and forgotten like any other.
     */
    async erase({ userId, emails, customerIds }: ErasedPerson): Promise<ErasedCounts> {
      const isTheirs = inArray(payment.customerId, [...customerIds]);
      const references = db.select({ reference: payment.providerReference }).from(payment).where(isTheirs);
      await db
        .update(simulatedProviderCharge)
        .set({ token: null })
        .where(inArray(simulatedProviderCharge.reference, references));
      const methods = db.select({ id: payment.paymentMethodId }).from(payment).where(isTheirs);
      await db.delete(guestPaymentMethod).where(inArray(guestPaymentMethod.id, methods));
      const { count: payments } = await db
        .update(payment)
        .set({ customerId: sql`${payment.orderId}`, methodToken: null, methodBrand: null, methodLastFour: null })
        .where(isTheirs);
      const { count: credits } = await db.update(credit).set({ customerId: null }).where(eq(credit.customerId, userId));
      await db
        .update(giftCardMail)
        .set({ email: null, recipientName: null, senderName: null, message: null })
        .where(and(inArray(giftCardMail.email, [...emails]), isNotNull(giftCardMail.sentAt)));
      await db.delete(codeAttempt).where(eq(codeAttempt.subject, `user ${userId}`));
      return { payments, credits };
    },
  };
}

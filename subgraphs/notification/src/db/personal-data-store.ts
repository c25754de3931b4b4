import { and, eq, gt, inArray, ne, or, sql } from 'drizzle-orm';
import type { ErasedCounts, ErasedPerson, Queryable, RecordsAsked } from '@agora/kit';
import { knownOrder, mail, mailbox, notification } from './tables.ts';
import { webhookEndpoint } from './webhook-tables.ts';

/** What is known here of a person: what they were told, and where. */
export function personalDataStore(db: Queryable) {
  return {
    async notifications({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(notification)
        .where(and(eq(notification.recipientId, userId), after === undefined ? undefined : gt(notification.id, after)))
        .orderBy(notification.id)
        .limit(limit);
    },

    async mails({ userId, after, limit }: RecordsAsked) {
      const { id, recipientId, address, locale, timeZone, kind, data, status, queuedAt, endedAt } = mail;
      return db
        .select({ id, address, locale, timeZone, kind, data, status, queuedAt, endedAt })
        .from(mail)
        .where(and(eq(recipientId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    /**
     * Mails that were not sent yet go too, but for those that others have sent to the address, such as a gift card. Orders are
     * known as those of a guest are, of which nobody is told.
     */
    async erase({ userId, emails }: ErasedPerson): Promise<ErasedCounts> {
      const { count: notifications } = await db.delete(notification).where(eq(notification.recipientId, userId));
      await db.delete(mailbox).where(eq(mailbox.recipientId, userId));
      const fromOthers = and(inArray(mail.address, [...emails]), ne(mail.status, 'DUE'));
      const { count: mails } = await db.delete(mail).where(or(eq(mail.recipientId, userId), fromOthers));
      await db.update(webhookEndpoint).set({ ownerId: null }).where(eq(webhookEndpoint.ownerId, userId));
      const { count: orders } = await db
        .update(knownOrder)
        .set({ customerId: sql`${knownOrder.orderId}` })
        .where(eq(knownOrder.customerId, userId));
      return { notifications, mails, orders };
    },
  };
}

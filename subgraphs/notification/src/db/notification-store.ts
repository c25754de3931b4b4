import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { message } from '../domain/message.ts';
import type { Mailbox, Notification, NotificationChannel } from '../domain/notification.ts';
import { mailbox, notification } from './tables.ts';

/** Rows that go into one statement, well below the number of parameters that PostgreSQL takes. */
const chunkSize = 1_000;

/** Newest first. */
export const newestFirst: ListOrder<Notification> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [{ column: notification.sequence, kind: 'integer', valueOf: ({ sequence }) => sequence.toString() }],
};

/** Notifications and the mailboxes that they lie in. */
export function notificationStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Notification>> {
      const rows = await db
        .select()
        .from(notification)
        .where(inArray(notification.id, [...ids]));
      return new Map(rows.map((row) => [row.id, toNotification(row)]));
    },

    /** Locked until the transaction ends: decisions about one recipient's notifications come one by one. */
    async lockMailbox(recipientId: string): Promise<Mailbox> {
      const empty: Mailbox = { recipientId, lastSequence: 0, unreadCount: 0, switchedOff: [] };
      await db.insert(mailbox).values({ recipientId, lastSequence: 0, unreadCount: 0 }).onConflictDoNothing();
      const [row] = await db.select().from(mailbox).where(eq(mailbox.recipientId, recipientId)).for('update');
      return row ?? empty;
    },

    async saveMailbox({ recipientId, lastSequence, unreadCount }: Mailbox): Promise<void> {
      await db.update(mailbox).set({ lastSequence, unreadCount }).where(eq(mailbox.recipientId, recipientId));
    },

    async savePreferences({ recipientId, switchedOff }: Mailbox): Promise<void> {
      await db
        .update(mailbox)
        .set({ switchedOff: [...switchedOff] })
        .where(eq(mailbox.recipientId, recipientId));
    },

    async mailboxesOf(recipientIds: readonly string[]): Promise<ReadonlyMap<string, Mailbox>> {
      const rows = await db
        .select()
        .from(mailbox)
        .where(inArray(mailbox.recipientId, [...recipientIds]));
      return new Map(rows.map((row) => [row.recipientId, row]));
    },

    async wasTold(recipientId: string, eventId: string, channel: NotificationChannel): Promise<boolean> {
      const rows = await db
        .select({ id: notification.id })
        .from(notification)
        .where(
          and(
            eq(notification.recipientId, recipientId),
            eq(notification.eventId, eventId),
            eq(notification.channel, channel),
          ),
        );
      return rows.length > 0;
    },

    async save(changed: readonly Notification[]): Promise<void> {
      for (let start = 0; start < changed.length; start += chunkSize) {
        await db
          .insert(notification)
          .values(changed.slice(start, start + chunkSize).map(toRow))
          .onConflictDoUpdate({ target: notification.id, set: { readAt: sql`excluded.read_at` } });
      }
    },

    async unreadOf(recipientId: string): Promise<Notification[]> {
      const rows = await db
        .select()
        .from(notification)
        .where(and(eq(notification.recipientId, recipientId), isNull(notification.readAt)))
        .orderBy(asc(notification.sequence));
      return rows.map(toNotification);
    },

    /** One page of what a recipient was told, newest first. */
    async pageOf(recipientId: string, page: PageRequest): Promise<Notification[]> {
      const rows = await db
        .select()
        .from(notification)
        .where(and(eq(notification.recipientId, recipientId), behind(newestFirst, page)))
        .orderBy(...readingOrder(newestFirst, page))
        .limit(page.limit + 1);
      return rows.map(toNotification);
    },

    countOf: async (recipientId: string): Promise<number> =>
      db.$count(notification, eq(notification.recipientId, recipientId)),

    /** What a recipient was told since, oldest first. */
    async sentAfter(recipientId: string, lastSequence: number, limit: number): Promise<Notification[]> {
      const rows = await db
        .select()
        .from(notification)
        .where(and(eq(notification.recipientId, recipientId), gt(notification.sequence, lastSequence)))
        .orderBy(asc(notification.sequence))
        .limit(limit);
      return rows.map(toNotification);
    },
  };
}

type Row = typeof notification.$inferSelect;

function toRow({ message: said, ...same }: Notification): Row {
  return { ...same, ...said };
}

function toNotification({ kind, data, ...same }: Row): Notification {
  return { ...same, message: message.parse({ kind, data }) };
}

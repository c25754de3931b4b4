import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { MailStatus } from '../domain/mail/mail.ts';
import type { MailKind } from '../domain/mail/mail-message.ts';
import type { MessageKind } from '../domain/message.ts';
import type { NotificationCategory, NotificationChannel } from '../domain/notification.ts';
import type { Way } from '../domain/preferences.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const notification = pgTable(
  'notification',
  {
    id: uuid('id').primaryKey(),
    recipientId: uuid('recipient_id').notNull(),
    eventId: uuid('event_id').notNull(),
    channel: text('channel').$type<NotificationChannel>().notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    category: text('category').$type<NotificationCategory>().notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    data: jsonb('data').notNull(),
    orderId: uuid('order_id'),
    sentAt: at('sent_at').notNull(),
    readAt: at('read_at'),
  },
  (table) => [
    unique('one_notification_per_event_and_channel').on(table.recipientId, table.eventId, table.channel),
    unique('notification_by_recipient').on(table.recipientId, table.sequence),
  ],
);

/**
 * One row for each recipient, locked by each decision about their notifications: sequences become visible in their own
 * order, and the unread ones need not be counted.
 */
export const mailbox = pgTable('mailbox', {
  recipientId: uuid('recipient_id').primaryKey(),
  lastSequence: bigint('last_sequence', { mode: 'number' }).notNull(),
  unreadCount: integer('unread_count').notNull(),
  switchedOff: text('switched_off').array().$type<Way[]>().notNull().default([]),
});

/** Whose order it is; the customer is null while only another service has spoken of the order. */
export const knownOrder = pgTable('known_order', {
  orderId: uuid('order_id').primaryKey(),
  number: text('number'),
  customerId: uuid('customer_id'),
});

/** Refunds of orders that are not known yet; told as soon as they are, and let go when they never are. */
export const earlyRefund = pgTable(
  'early_refund',
  {
    eventId: uuid('event_id').primaryKey(),
    orderId: uuid('order_id').notNull(),
    minor: bigint('minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    keptAt: at('kept_at').notNull().defaultNow(),
  },
  (table) => [index('early_refund_by_order').on(table.orderId), index('early_refund_by_time').on(table.keptAt)],
);

/** What is low since staff were last told, each in a warehouse, as it was told last. */
export const lowGoods = pgTable(
  'low_goods',
  {
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    eventId: uuid('event_id').notNull(),
    name: text('name').notNull(),
    warehouse: text('warehouse').notNull(),
    available: integer('available').notNull(),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.warehouseId] })],
);

export const mail = pgTable(
  'mail',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id').notNull(),
    recipientId: uuid('recipient_id').notNull(),
    address: text('address').notNull(),
    locale: text('locale').notNull(),
    timeZone: text('time_zone'),
    kind: text('kind').$type<MailKind>().notNull(),
    data: jsonb('data').notNull(),
    tokenId: uuid('token_id'),
    status: text('status').$type<MailStatus>().notNull(),
    queuedAt: at('queued_at').notNull(),
    endedAt: at('ended_at'),
    refusal: text('refusal'),
  },
  (table) => [
    /** News have one for each recipient, below: their address is known once they are sent, and may be that of two accounts. */
    uniqueIndex('one_mail_per_event_and_mailbox')
      .on(table.eventId, table.address)
      .where(sql`${table.address} <> '' and ${table.kind} <> 'NEWS'`),
    index('mail_by_recipient').on(table.recipientId),
    index('mail_by_address').on(table.address),
    /** One that was not sent, because nobody was to be reminded at that moment, is no reminder. */
    uniqueIndex('one_reminder_per_cart')
      .on(table.tokenId)
      .where(sql`${table.kind} = 'CART_ABANDONED' and ${table.status} <> 'OBSOLETE'`),
    /** Its address is known once it is sent, so that the event, told again, would find no such mail by that. */
    uniqueIndex('one_back_in_stock_mail_per_event')
      .on(table.eventId, table.recipientId)
      .where(sql`${table.kind} = 'BACK_IN_STOCK'`),
    uniqueIndex('one_mail_of_news_per_event')
      .on(table.eventId, table.recipientId)
      .where(sql`${table.kind} = 'NEWS'`),
  ],
);

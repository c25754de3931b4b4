import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { PostalAddress } from '@agora/schema';
import type { DeliveryStatus } from '../domain/delivery.ts';
import type { DeliveryEventKind } from '../domain/delivery-event-kind.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const delivery = pgTable('delivery', {
  id: uuid('id').primaryKey(),
  orderId: uuid('order_id').notNull().unique(),
  customerId: uuid('customer_id').notNull(),
  status: text('status').$type<DeliveryStatus>().notNull(),
  carrier: text('carrier').notNull(),
  service: text('service').notNull(),
  trackingNumber: text('tracking_number').notNull().unique(),
  address: jsonb('address').$type<PostalAddress>().notNull(),
  /** Whose couriers bring it. */
  depot: text('depot').notNull(),
  estimatedAt: instant('estimated_at').notNull(),
  proof: text('proof'),
  failedAttempts: integer('failed_attempts').notNull(),
  scheduledAt: instant('scheduled_at').notNull(),
  movedAt: instant('moved_at').notNull(),
  version: integer('version').notNull(),
});

/** The history of each delivery: the version that an entry made is its place in it. */
export const deliveryEvent = pgTable(
  'delivery_event',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id),
    version: integer('version').notNull(),
    kind: text('kind').$type<DeliveryEventKind>().notNull(),
    at: instant('at').notNull(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.version] })],
);

/** Orders that something was heard of: locked by each reaction, so that what comes about one order comes one by one. */
export const knownOrder = pgTable('known_order', {
  orderId: uuid('order_id').primaryKey(),
  isCancelled: boolean('is_cancelled').notNull(),
});

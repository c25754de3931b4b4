import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PostalAddress } from '@agora/schema';
import type { DeliveryStatus } from '../domain/delivery.ts';
import type { DeliveryEventKind } from '../domain/delivery-event-kind.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const delivery = pgTable(
  'delivery',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id').notNull(),
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
  },
  (table) => [
    index('delivery_by_customer').on(table.customerId, table.id),
    index('delivery_by_order').on(table.orderId, table.id),
    index('delivery_by_expectation').on(table.estimatedAt, table.id),
    index('delivery_by_depot').on(table.depot, table.status, table.estimatedAt, table.id),
  ],
);

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

/** What was ordered, of orders that are paid. */
export const orderedLine = pgTable(
  'ordered_line',
  {
    orderId: uuid('order_id').notNull(),
    lineId: uuid('line_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    /** How many are not wanted any more; none is put into a parcel again. */
    cancelled: integer('cancelled').notNull().default(0),
    /** How many are in parcels that are not cancelled; triggers of the migrations count them. */
    carried: integer('carried').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.lineId] }),
    check(
      'no_more_is_carried_than_was_ordered',
      sql`${table.quantity} > 0 and ${table.carried} between 0 and ${table.quantity}`,
    ),
    check('no_more_is_cancelled_than_was_ordered', sql`${table.cancelled} between 0 and ${table.quantity}`),
  ],
);

/** How many pieces of each line of an order are cancelled, known or not yet known otherwise. */
export const cancelledLine = pgTable(
  'cancelled_line',
  {
    orderId: uuid('order_id').notNull(),
    lineId: uuid('line_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.lineId] })],
);

/** What is in a parcel, and what was taken out of it. */
export const parcelLine = pgTable(
  'parcel_line',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id),
    orderId: uuid('order_id').notNull(),
    lineId: uuid('line_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    takenOut: integer('taken_out').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.lineId] }),
    foreignKey({
      columns: [table.orderId, table.lineId],
      foreignColumns: [orderedLine.orderId, orderedLine.lineId],
    }),
    index('parcel_line_by_order').on(table.orderId, table.lineId),
    check(
      'something_is_or_was_in_a_parcel',
      sql`${table.quantity} >= 0 and ${table.takenOut} >= 0 and ${table.quantity} + ${table.takenOut} > 0`,
    ),
  ],
);

import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ReservationStatus } from '../../domain/reservation/reservation-status.ts';
import { at } from './at.ts';

/** Orders that something was heard of: locked by each reaction, so that what comes about one order comes one by one. */
export const knownOrder = pgTable('known_order', {
  orderId: uuid('order_id').primaryKey(),
  isCancelled: boolean('is_cancelled').notNull(),
  /** Where it goes, of one that waits for goods; what comes is taken from near there. */
  shipCountry: text('ship_country'),
  shipRegion: text('ship_region'),
});

/** Parcels that will not leave: what is in them goes back into the warehouse once. */
export const calledOffParcel = pgTable('called_off_parcel', {
  deliveryId: uuid('delivery_id').primaryKey(),
  orderId: uuid('order_id').notNull(),
});

/** How many pieces of each line were said to be cancelled, by the order or by one of its deliveries, which have them. */
export const cancelledLine = pgTable(
  'cancelled_line',
  {
    /** The order, or the delivery. */
    sourceId: uuid('source_id').notNull(),
    lineId: uuid('line_id').notNull(),
    orderId: uuid('order_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.lineId] }),
    index('cancelled_line_by_order').on(table.orderId),
  ],
);

export const reservation = pgTable(
  'reservation',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id').notNull(),
    /** Follows from the lines. */
    status: text('status').$type<ReservationStatus>().notNull(),
    expiresAt: at('expires_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    index('reservation_by_order').on(table.orderId, table.id),
    index('reservation_by_expiry').on(table.expiresAt, table.id),
  ],
);

export const reservationLine = pgTable(
  'reservation_line',
  {
    reservationId: uuid('reservation_id')
      .notNull()
      .references(() => reservation.id),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    reserved: integer('reserved').notNull(),
    released: integer('released').notNull(),
    committed: integer('committed').notNull(),
    restocked: integer('restocked').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.variantId, table.warehouseId] }),
    check(
      'no_more_left_than_was_reserved',
      sql`${table.reserved} > 0 and ${table.released} >= 0 and ${table.committed} >= 0 and ${table.released} + ${table.committed} <= ${table.reserved}`,
    ),
    check('no_more_came_back_than_left', sql`${table.restocked} >= 0 and ${table.restocked} <= ${table.committed}`),
  ],
);

/** Pieces that were promised to an order before they were there: whoever waits longest gets the first that come. */
export const backorderLine = pgTable(
  'backorder_line',
  {
    reservationId: uuid('reservation_id')
      .notNull()
      .references(() => reservation.id),
    variantId: uuid('variant_id').notNull(),
    /** In the order of the promises, which are made under the lock of the variant. */
    place: bigserial('place', { mode: 'number' }).notNull(),
    wanted: integer('wanted').notNull(),
    filled: integer('filled').notNull(),
    released: integer('released').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reservationId, table.variantId] }),
    index('backorder_by_place')
      .on(table.variantId, table.place)
      .where(sql`${table.filled} + ${table.released} < ${table.wanted}`),
    check(
      'no_more_came_than_was_promised',
      sql`${table.wanted} > 0 and ${table.filled} >= 0 and ${table.released} >= 0 and ${table.filled} + ${table.released} <= ${table.wanted}`,
    ),
  ],
);

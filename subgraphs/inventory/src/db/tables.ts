import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ReservationStatus } from '../domain/reservation-status.ts';
import type { AdjustmentReason, MovementKind } from '../domain/stock.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const warehouse = pgTable('warehouse', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
});

/** What can have stock. Whoever changes levels of a variant locks its row first, so that decisions about it come one by one. */
export const stockedVariant = pgTable('stocked_variant', {
  variantId: uuid('variant_id').primaryKey(),
  /** Whose it is; null for the shop's own, and until it is told. */
  vendorId: uuid('vendor_id'),
});

export const stockLevel = pgTable(
  'stock_level',
  {
    variantId: uuid('variant_id')
      .notNull()
      .references(() => stockedVariant.variantId),
    warehouseId: uuid('warehouse_id')
      .notNull()
      .references(() => warehouse.id),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer('reserved').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.warehouseId] }),
    check('never_oversold', sql`${table.onHand} >= ${table.reserved} and ${table.reserved} >= 0`),
  ],
);

/** The ledger: each level is the sum of its movements. */
export const stockMovement = pgTable(
  'stock_movement',
  {
    id: uuid('id').primaryKey(),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    kind: text('kind').$type<MovementKind>().notNull(),
    onHandDelta: integer('on_hand_delta').notNull(),
    reservedDelta: integer('reserved_delta').notNull(),
    reason: text('reason').$type<AdjustmentReason>(),
    reservationId: uuid('reservation_id'),
    movedBy: uuid('moved_by'),
    movedAt: at('moved_at').notNull(),
  },
  (table) => [index('movement_by_level').on(table.variantId, table.warehouseId, table.movedAt)],
);

/** Orders that something was heard of: locked by each reaction, so that what comes about one order comes one by one. */
export const knownOrder = pgTable('known_order', {
  orderId: uuid('order_id').primaryKey(),
  isCancelled: boolean('is_cancelled').notNull(),
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
  (table) => [index('reservation_by_order').on(table.orderId, table.id)],
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

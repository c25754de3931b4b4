import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReplenishmentStatus } from '../domain/replenishment/replenishment.ts';
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
  /** Null until it is told. */
  sku: text('sku'),
  /** Of its product. */
  title: text('title'),
  /** When more come, as somebody said. */
  restockAt: at('restock_at'),
});

/** Who wants to be told when goods can be bought again. */
export const backInStockRequest = pgTable(
  'back_in_stock_request',
  {
    variantId: uuid('variant_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    requestedAt: at('requested_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.customerId] })],
);

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
    safety: integer('safety').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.warehouseId] }),
    check('never_oversold', sql`${table.onHand} >= ${table.reserved} and ${table.reserved} >= 0`),
    check('keeps_no_fewer_than_none', sql`${table.safety} >= 0`),
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
    replenishmentId: uuid('replenishment_id'),
    movedBy: uuid('moved_by'),
    movedAt: at('moved_at').notNull(),
  },
  (table) => [
    index('movement_by_age').on(table.movedAt, table.id),
    index('movement_by_variant').on(table.variantId, table.movedAt, table.id),
  ],
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

export const supplier = pgTable(
  'supplier',
  {
    id: uuid('id').primaryKey(),
    /** Null for the shop's own. */
    vendorId: uuid('vendor_id'),
    code: text('code').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    leadTimeDays: integer('lead_time_days').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [unique('one_supplier_per_code').on(table.vendorId, table.code).nullsNotDistinct()],
);

export const replenishmentPolicy = pgTable(
  'replenishment_policy',
  {
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => supplier.id),
    reorderPoint: integer('reorder_point').notNull(),
    orderUpTo: integer('order_up_to').notNull(),
    packSize: integer('pack_size').notNull(),
    minimumQuantity: integer('minimum_quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.variantId, table.warehouseId] }),
    index('policy_by_supplier').on(table.supplierId),
    check('orders_above_its_point', sql`${table.reorderPoint} >= 0 and ${table.orderUpTo} > ${table.reorderPoint}`),
    check('orders_whole_packs', sql`${table.packSize} > 0 and ${table.minimumQuantity} > 0`),
  ],
);

/** Numbers of orders to suppliers; drafts have none. */
export const replenishmentNumber = pgSequence('replenishment_number', { startWith: 100_001 });

export const replenishment = pgTable(
  'replenishment',
  {
    id: uuid('id').primaryKey(),
    number: integer('number').unique(),
    supplierId: uuid('supplier_id')
      .notNull()
      .references(() => supplier.id),
    warehouseId: uuid('warehouse_id')
      .notNull()
      .references(() => warehouse.id),
    status: text('status').$type<ReplenishmentStatus>().notNull(),
    openedAt: at('opened_at').notNull(),
    orderedAt: at('ordered_at'),
    expectedAt: at('expected_at'),
    lateSince: at('late_since'),
    endedAt: at('ended_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    uniqueIndex('one_draft_per_supplier_and_warehouse')
      .on(table.supplierId, table.warehouseId)
      .where(sql`${table.status} = 'DRAFT'`),
    index('replenishment_by_age').on(table.openedAt, table.id),
    index('replenishment_by_supplier').on(table.supplierId, table.openedAt, table.id),
  ],
);

export const replenishmentLine = pgTable(
  'replenishment_line',
  {
    replenishmentId: uuid('replenishment_id')
      .notNull()
      .references(() => replenishment.id),
    variantId: uuid('variant_id').notNull(),
    ordered: integer('ordered').notNull(),
    received: integer('received').notNull().default(0),
    cancelled: integer('cancelled').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.replenishmentId, table.variantId] }),
    index('replenishment_line_by_variant').on(table.variantId),
    check('orders_something', sql`${table.ordered} > 0 and ${table.received} >= 0`),
    check(
      'no_more_cancelled_than_missing',
      sql`${table.cancelled} = 0 or (${table.cancelled} > 0 and ${table.cancelled} + ${table.received} <= ${table.ordered})`,
    ),
  ],
);

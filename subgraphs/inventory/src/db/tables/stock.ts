import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { BackorderKind } from '../../domain/backorder/backorder-policy.ts';
import type { AdjustmentReason, MovementKind } from '../../domain/stock.ts';
import { at } from './at.ts';
import { warehouse } from './warehouse.ts';

/** What can have stock. Whoever changes levels of a variant locks its row first, so that decisions about it come one by one. */
export const stockedVariant = pgTable(
  'stocked_variant',
  {
    variantId: uuid('variant_id').primaryKey(),
    /** Whose it is; null for the shop's own, and until it is told. */
    vendorId: uuid('vendor_id'),
    /** Null until it is told. */
    sku: text('sku'),
    /** Of its product. */
    title: text('title'),
    /** Not so of a service, a licence or a download: it has no stock, and never runs out. */
    requiresShipping: boolean('requires_shipping').notNull().default(true),
    /** When more come, as somebody said. */
    restockAt: at('restock_at'),
    /** Whether goods can be ordered that are not there, how many at once, and in which time. */
    backorderKind: text('backorder_kind').$type<BackorderKind>().notNull().default('DENY'),
    backorderLimit: integer('backorder_limit').notNull().default(0),
    backorderFrom: at('backorder_from'),
    backorderUntil: at('backorder_until'),
    /** How many orders wait for: the sum over their lines. */
    owed: integer('owed').notNull().default(0),
    /** Whether each piece has a serial number that is known here. */
    isSerialTracked: boolean('is_serial_tracked').notNull().default(false),
  },
  (table) => [check('owes_no_fewer_than_none', sql`${table.owed} >= 0`)],
);

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
    transferId: uuid('transfer_id'),
    countId: uuid('count_id'),
    lotId: uuid('lot_id'),
    movedBy: uuid('moved_by'),
    movedAt: at('moved_at').notNull(),
  },
  (table) => [
    index('movement_by_age').on(table.movedAt, table.id),
    index('movement_by_variant').on(table.variantId, table.movedAt, table.id),
  ],
);

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
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReplenishmentStatus } from '../../domain/replenishment/replenishment.ts';
import { at } from './at.ts';
import { warehouse } from './warehouse.ts';

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
    minimumOrder: integer('minimum_order').notNull().default(1),
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
    isAutomatic: boolean('is_automatic').notNull().default(false),
    coverDays: integer('cover_days').notNull().default(14),
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

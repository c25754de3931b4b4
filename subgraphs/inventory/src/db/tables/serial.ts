import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { SerialEventKind, SerialStatus } from '../../domain/serial/serial.ts';
import { at } from './at.ts';
import { stockedVariant } from './stock.ts';
import { warehouse } from './warehouse.ts';

/** Pieces of variants that are tracked by serial number: as many are in stock in a warehouse as are on hand there. */
export const serial = pgTable(
  'serial',
  {
    id: uuid('id').primaryKey(),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => stockedVariant.variantId),
    number: text('number').notNull(),
    status: text('status').$type<SerialStatus>().notNull(),
    warehouseId: uuid('warehouse_id')
      .notNull()
      .references(() => warehouse.id),
    orderId: uuid('order_id'),
    isSaid: boolean('is_said').notNull(),
    transferId: uuid('transfer_id'),
    arrivedAt: at('arrived_at').notNull(),
  },
  (table) => [
    unique('one_serial_per_number').on(table.variantId, table.number),
    index('serial_by_folded_number').on(sql`lower(${table.number} collate "C")`, table.variantId),
    index('serial_by_number').on(table.number, table.id),
    index('serial_by_place')
      .on(table.variantId, table.warehouseId, table.arrivedAt, table.id)
      .where(sql`${table.status} = 'IN_STOCK'`),
    index('serial_by_order')
      .on(table.orderId)
      .where(sql`${table.orderId} is not null`),
    index('serial_by_transfer')
      .on(table.transferId)
      .where(sql`${table.transferId} is not null`),
  ],
);

/** What became of each piece. */
export const serialEvent = pgTable(
  'serial_event',
  {
    id: uuid('id').primaryKey(),
    serialId: uuid('serial_id')
      .notNull()
      .references(() => serial.id),
    kind: text('kind').$type<SerialEventKind>().notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    orderId: uuid('order_id'),
    transferId: uuid('transfer_id'),
    movedBy: uuid('moved_by'),
    at: at('at').notNull(),
  },
  (table) => [index('serial_event_by_serial').on(table.serialId, table.at, table.id)],
);

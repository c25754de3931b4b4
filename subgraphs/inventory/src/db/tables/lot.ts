import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at } from './at.ts';
import { stockedVariant } from './stock.ts';
import { warehouse } from './warehouse.ts';

export const lot = pgTable(
  'lot',
  {
    id: uuid('id').primaryKey(),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => stockedVariant.variantId),
    warehouseId: uuid('warehouse_id')
      .notNull()
      .references(() => warehouse.id),
    code: text('code').notNull(),
    expiresAt: at('expires_at').notNull(),
    receivedAt: at('received_at').notNull(),
    onHand: integer('on_hand').notNull(),
    reserved: integer('reserved').notNull(),
  },
  (table) => [
    unique('one_lot_per_code_and_place').on(table.variantId, table.warehouseId, table.code),
    index('lot_by_expiry').on(table.expiresAt, table.id),
    check('lot_never_oversold', sql`${table.onHand} >= ${table.reserved} and ${table.reserved} >= 0`),
  ],
);

/** Which orders have pieces of which lots, for when one is called back. */
export const lotUse = pgTable(
  'lot_use',
  {
    lotId: uuid('lot_id')
      .notNull()
      .references(() => lot.id),
    reservationId: uuid('reservation_id').notNull(),
    reserved: integer('reserved').notNull(),
    committed: integer('committed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lotId, table.reservationId] }),
    index('lot_use_by_reservation').on(table.reservationId),
    check('uses_no_fewer_than_none', sql`${table.reserved} >= 0 and ${table.committed} >= 0`),
  ],
);

import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { at } from './at.ts';

/** What is put aside for a while for a cart that is about to be bought. Its id is the one that the order will have. */
export const stockHold = pgTable('stock_hold', {
  id: uuid('id').primaryKey(),
  /** How many of each variant, as who buys them knows them: a kit is one thing. */
  goods: jsonb('goods').$type<Readonly<Record<string, number>>>().notNull(),
  /** When it is given back; who holds it was told an earlier moment. */
  expiresAt: at('expires_at').notNull(),
});

/** Where its pieces lie. */
export const stockHoldPiece = pgTable(
  'stock_hold_piece',
  {
    holdId: uuid('hold_id')
      .notNull()
      .references(() => stockHold.id, { onDelete: 'cascade' }),
    variantId: uuid('variant_id').notNull(),
    warehouseId: uuid('warehouse_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.holdId, table.variantId, table.warehouseId] }),
    check('holds_some', sql`${table.quantity} > 0`),
  ],
);

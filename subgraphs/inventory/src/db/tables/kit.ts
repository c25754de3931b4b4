import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { stockedVariant } from './stock.ts';

/** What kits are put together of. */
export const kitPart = pgTable(
  'kit_part',
  {
    kitId: uuid('kit_id')
      .notNull()
      .references(() => stockedVariant.variantId),
    partId: uuid('part_id')
      .notNull()
      .references(() => stockedVariant.variantId),
    quantity: integer('quantity').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kitId, table.partId] }),
    index('kit_by_part').on(table.partId),
    check('has_other_parts', sql`${table.quantity} > 0 and ${table.kitId} <> ${table.partId}`),
  ],
);

/** What the kits of an order were put together of when it was placed: what happens to it later is about those pieces. */
export const orderedKitPart = pgTable(
  'ordered_kit_part',
  {
    orderId: uuid('order_id').notNull(),
    kitId: uuid('kit_id').notNull(),
    partId: uuid('part_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.kitId, table.partId] })],
);

import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** Pieces that customers and guests bought, of all variants: limits per customer count them, those too that are set later. */
export const boughtPieces = pgTable(
  'bought_pieces',
  {
    orderId: uuid('order_id').notNull(),
    lineId: uuid('line_id').notNull(),
    variantId: uuid('variant_id').notNull(),
    buyer: text('buyer').notNull(),
    buyerEmail: text('buyer_email'),
    quantity: integer('quantity').notNull(),
    /** Of these, how many the order does not have any more. */
    cancelled: integer('cancelled').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.lineId] }),
    index('pieces_by_buyer').on(table.buyer, table.variantId),
    index('pieces_by_email_of_buyer')
      .on(table.buyerEmail, table.variantId)
      .where(sql`${table.buyerEmail} is not null`),
    check('no_more_cancelled_than_bought', sql`${table.cancelled} between 0 and ${table.quantity}`),
  ],
);

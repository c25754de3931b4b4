import { sql } from 'drizzle-orm';
import { check, index, integer, pgSequence, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { TransferStatus } from '../../domain/transfer/transfer.ts';
import { at } from './at.ts';
import { lot } from './lot.ts';
import { warehouse } from './warehouse.ts';

/** Numbers of transfers. */
export const transferNumber = pgSequence('transfer_number', { startWith: 100_001 });

export const transfer = pgTable(
  'stock_transfer',
  {
    id: uuid('id').primaryKey(),
    number: integer('number').notNull().unique(),
    /** Null where staff sent it. */
    vendorId: uuid('vendor_id'),
    fromId: uuid('from_id')
      .notNull()
      .references(() => warehouse.id),
    toId: uuid('to_id')
      .notNull()
      .references(() => warehouse.id),
    status: text('status').$type<TransferStatus>().notNull(),
    sentAt: at('sent_at').notNull(),
    endedAt: at('ended_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    index('transfer_by_age').on(table.sentAt, table.id),
    check('goes_elsewhere', sql`${table.fromId} <> ${table.toId}`),
  ],
);

/** Of which lots the pieces of a transfer were where they left; of old ones, and of pieces in none, nothing is known. */
export const transferLot = pgTable(
  'stock_transfer_lot',
  {
    transferId: uuid('transfer_id')
      .notNull()
      .references(() => transfer.id),
    lotId: uuid('lot_id')
      .notNull()
      .references(() => lot.id),
    sent: integer('sent').notNull(),
    received: integer('received').notNull(),
    lost: integer('lost').notNull(),
    returned: integer('returned').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transferId, table.lotId] }),
    check(
      'no_more_of_a_lot_came_than_was_sent',
      sql`${table.received} >= 0 and ${table.lost} >= 0 and ${table.returned} >= 0 and ${table.received} + ${table.lost} + ${table.returned} <= ${table.sent}`,
    ),
  ],
);

export const transferLine = pgTable(
  'stock_transfer_line',
  {
    transferId: uuid('transfer_id')
      .notNull()
      .references(() => transfer.id),
    variantId: uuid('variant_id').notNull(),
    sent: integer('sent').notNull(),
    received: integer('received').notNull(),
    lost: integer('lost').notNull(),
    returned: integer('returned').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transferId, table.variantId] }),
    index('transfer_line_by_variant').on(table.variantId),
    check(
      'no_more_came_than_was_sent',
      sql`${table.received} >= 0 and ${table.lost} >= 0 and ${table.returned} >= 0 and ${table.received} + ${table.lost} + ${table.returned} <= ${table.sent}`,
    ),
  ],
);

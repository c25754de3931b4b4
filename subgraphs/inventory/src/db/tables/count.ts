import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgSequence, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { StockCountStatus } from '../../domain/count/stock-count.ts';
import { at } from './at.ts';
import { warehouse } from './warehouse.ts';

/** Numbers of counts. */
export const countNumber = pgSequence('count_number', { startWith: 100_001 });

export const stockCount = pgTable(
  'stock_count',
  {
    id: uuid('id').primaryKey(),
    number: integer('number').notNull().unique(),
    /** Null where staff count. */
    vendorId: uuid('vendor_id'),
    warehouseId: uuid('warehouse_id')
      .notNull()
      .references(() => warehouse.id),
    status: text('status').$type<StockCountStatus>().notNull(),
    startedAt: at('started_at').notNull(),
    endedAt: at('ended_at'),
    version: integer('version').notNull(),
  },
  (table) => [index('count_by_age').on(table.startedAt, table.id)],
);

export const stockCountLine = pgTable(
  'stock_count_line',
  {
    countId: uuid('count_id')
      .notNull()
      .references(() => stockCount.id),
    variantId: uuid('variant_id').notNull(),
    expected: integer('expected'),
    counted: integer('counted'),
    countedAt: at('counted_at'),
    /** By how much other counts put the books right since. */
    corrected: integer('corrected').notNull().default(0),
    /** When a later counting of the same goods was booked: nothing is booked of this one. */
    supersededAt: at('superseded_at'),
    /** Of goods that are tracked by serial number: which the books had at that moment and nobody found, and the other way round. */
    missing: jsonb('missing').$type<readonly string[]>(),
    found: jsonb('found').$type<readonly string[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.countId, table.variantId] }),
    check(
      'counted_at_a_moment',
      sql`(${table.counted} is null) = (${table.expected} is null) and (${table.counted} is null) = (${table.countedAt} is null)`,
    ),
    check('counts_no_fewer_than_none', sql`${table.counted} >= 0`),
  ],
);

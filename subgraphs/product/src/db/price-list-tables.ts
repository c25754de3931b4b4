import { bigint, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { PriceListKind, PriceListStatus } from '../domain/prices/price-list.ts';
import { productVariant } from './tables.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Prices that hold for a while, for some customers, or in another currency. */
export const priceList = pgTable('price_list', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').$type<PriceListKind>().notNull(),
  status: text('status').$type<PriceListStatus>().notNull(),
  currency: text('currency').notNull(),
  customerGroup: text('customer_group'),
  startsAt: at('starts_at'),
  endsAt: at('ends_at'),
  priority: integer('priority').notNull(),
  version: integer('version').notNull(),
});

/** What variants cost by a list, from so many pieces on. */
export const priceListEntry = pgTable(
  'price_list_entry',
  {
    priceListId: uuid('price_list_id')
      .notNull()
      .references(() => priceList.id),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => productVariant.id),
    minQuantity: integer('min_quantity').notNull(),
    priceMinor: bigint('price_minor', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.priceListId, table.variantId, table.minQuantity] }),
    index('price_list_entry_by_variant').on(table.variantId),
    check('listed_price_is_positive', sql`${table.priceMinor} > 0`),
  ],
);

/** What everybody paid for variants before, and who changed it when. */
export const priceChange = pgTable(
  'price_change',
  {
    id: uuid('id').primaryKey(),
    variantId: uuid('variant_id')
      .notNull()
      .references(() => productVariant.id),
    previousMinor: bigint('previous_minor', { mode: 'number' }).notNull(),
    priceMinor: bigint('price_minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    /** Null where a list of prices began or ended to hold. */
    changedBy: uuid('changed_by'),
    changedAt: at('changed_at').notNull(),
  },
  (table) => [index('price_change_by_variant').on(table.variantId, table.changedAt)],
);

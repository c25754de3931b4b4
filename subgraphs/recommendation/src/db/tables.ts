import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Every product that was published or bought; those that cannot be bought are kept with what was learned of them. */
export const product = pgTable(
  'product',
  {
    productId: uuid('product_id').primaryKey(),
    categoryId: uuid('category_id'),
    isAvailable: boolean('is_available').notNull(),
    purchases: integer('purchases').notNull(),
    heat: doublePrecision('heat').notNull(),
  },
  (table) => [
    index('product_by_heat')
      .on(table.heat, table.productId)
      .where(sql`${table.isAvailable}`),
    index('product_by_category')
      .on(table.categoryId, table.heat, table.productId)
      .where(sql`${table.isAvailable}`),
  ],
);

/** In how many orders two products were together; each pair stands once, the smaller id first. */
export const cooccurrence = pgTable(
  'cooccurrence',
  {
    productA: uuid('product_a').notNull(),
    productB: uuid('product_b').notNull(),
    together: integer('together').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productA, table.productB] }),
    index('cooccurrence_by_b').on(table.productB, table.productA),
    check('smaller_first', sql`${table.productA} < ${table.productB}`),
  ],
);

/** What users did with products. */
export const userProduct = pgTable(
  'user_product',
  {
    userId: uuid('user_id').notNull(),
    productId: uuid('product_id').notNull(),
    weight: smallint('weight').notNull(),
    purchasedAt: at('purchased_at'),
    lastAt: at('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.productId] })],
);

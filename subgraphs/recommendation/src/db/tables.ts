import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { BehaviourKind } from '../domain/learning/behaviour.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Every product that was published or bought; those that cannot be bought are kept with what was learned of them. */
export const product = pgTable(
  'product',
  {
    productId: uuid('product_id').primaryKey(),
    categoryId: uuid('category_id'),
    /** Whether it is published and in stock: only such products are recommended. */
    isAvailable: boolean('is_available').notNull(),
    isPublished: boolean('is_published').notNull().default(false),
    isInStock: boolean('is_in_stock').notNull().default(true),
    vendorId: uuid('vendor_id'),
    /** Of its title, in lower case. */
    words: text('words').array().notNull().default([]),
    purchases: integer('purchases').notNull(),
    heat: doublePrecision('heat').notNull(),
    /** What heat is the logarithm of. */
    warmth: numeric('warmth').notNull().default('0'),
    interest: bigint('interest', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    index('product_by_words').using('gin', table.words),
    index('product_by_heat')
      .on(table.heat, table.productId)
      .where(sql`${table.isAvailable}`),
    index('product_by_category')
      .on(table.categoryId, table.heat, table.productId)
      .where(sql`${table.isAvailable}`),
  ],
);

/** What two products have to do with each other; each pair stands once, the smaller id first. */
export const cooccurrence = pgTable(
  'cooccurrence',
  {
    productA: uuid('product_a').notNull(),
    productB: uuid('product_b').notNull(),
    /** In how many orders they were together. */
    together: integer('together').notNull(),
    closeness: bigint('closeness', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.productA, table.productB] }),
    index('cooccurrence_by_b').on(table.productB, table.productA),
    index('closest_to_a').on(table.productA, table.closeness, table.productB),
    index('closest_to_b').on(table.productB, table.closeness, table.productA),
    check('smaller_first', sql`${table.productA} < ${table.productB}`),
  ],
);

/** What users did with products, as earlier releases kept it; the log has it now. */
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

/** The log: what people did. All that is learned follows from it, and can be learned anew. */
export const behaviour = pgTable(
  'behaviour',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id'),
    kind: text('kind').$type<BehaviourKind>().notNull(),
    productId: uuid('product_id'),
    sourceId: uuid('source_id'),
    quantity: integer('quantity'),
    rating: smallint('rating'),
    words: text('words'),
    at: at('at').notNull(),
  },
  (table) => [
    index('behaviour_by_person').on(table.personId, table.at),
    index('behaviour_by_source').on(table.sourceId),
  ],
);

/** Variants of products, and whether there are any left. */
export const variant = pgTable(
  'variant',
  {
    variantId: uuid('variant_id').primaryKey(),
    productId: uuid('product_id'),
    isInStock: boolean('is_in_stock').notNull().default(true),
  },
  (table) => [index('variant_by_product').on(table.productId)],
);

/** Who agreed that what they do is learned from, or said no. */
export const personChoice = pgTable('person_choice', {
  personId: uuid('person_id').primaryKey(),
  mayLearn: boolean('may_learn').notNull(),
  changedAt: at('changed_at').notNull(),
});

/** Of which version of the rules the things learned are; one row. */
export const learned = pgTable('learned', {
  id: boolean('id').primaryKey().default(true),
  version: integer('version').notNull(),
});

import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { product } from './tables.ts';

/** Products that are shown together: by a rule, or by hand. */
export const collection = pgTable(
  'collection',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    /** Which products are in it, as a filter of the graph; null when they are chosen by hand. */
    rule: jsonb('rule').$type<object>(),
    /** What search engines show in the place of name and description. */
    seoTitle: text('seo_title'),
    seoDescription: text('seo_description'),
    version: integer('version').notNull(),
  },
  (table) => [index('collection_by_name').on(sql`${table.name} collate "und-x-icu"`, table.id)],
);

/** Products of collections that are made by hand. */
export const collectionProduct = pgTable(
  'collection_product',
  {
    collectionId: uuid('collection_id')
      .notNull()
      .references(() => collection.id),
    productId: uuid('product_id')
      .notNull()
      .references(() => product.id),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.productId] }),
    index('collection_product_in_order').on(table.collectionId, table.position, table.productId),
    index('collection_by_product').on(table.productId),
  ],
);

/** Where collections were found before they got another slug. */
export const formerCollectionSlug = pgTable(
  'former_collection_slug',
  {
    slug: text('slug').primaryKey(),
    collectionId: uuid('collection_id')
      .notNull()
      .references(() => collection.id, { onDelete: 'cascade' }),
  },
  (table) => [index('former_slug_by_collection').on(table.collectionId)],
);

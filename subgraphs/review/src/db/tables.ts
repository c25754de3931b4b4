import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReviewStatus } from '../domain/review.ts';

export const review = pgTable(
  'review',
  {
    id: uuid('id').primaryKey(),
    productId: uuid('product_id').notNull(),
    authorId: uuid('author_id').notNull(),
    rating: smallint('rating').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    status: text('status').$type<ReviewStatus>().notNull(),
    isVerifiedPurchase: boolean('is_verified_purchase').notNull(),
    postedAt: timestamp('posted_at', { withTimezone: true, mode: 'date' }).notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    unique('one_review_per_author').on(table.productId, table.authorId),
    index('review_by_product').on(table.productId, table.postedAt, table.id),
    index('review_by_author').on(table.authorId, table.postedAt, table.id),
    index('review_by_age').on(table.postedAt, table.id),
    index('review_by_status').on(table.status, table.postedAt, table.id),
  ],
);

/** What the published reviews of a product amount to, kept beside them so that a page of products is one statement. */
export const productRating = pgTable('product_rating', {
  productId: uuid('product_id').primaryKey(),
  counts: integer('counts').array().notNull(),
});

/** Products that can be reviewed: everything that was ever published. */
export const reviewableProduct = pgTable('reviewable_product', { productId: uuid('product_id').primaryKey() });

/** Who had what delivered: the ground for "verified purchase". */
export const purchase = pgTable(
  'purchase',
  { customerId: uuid('customer_id').notNull(), productId: uuid('product_id').notNull() },
  (table) => [primaryKey({ columns: [table.customerId, table.productId] })],
);

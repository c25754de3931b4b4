import { type SQLWrapper, sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AspectRatings } from '../domain/aspects.ts';
import type { Appeal, Hold } from '../domain/moderation/hold.ts';
import type { ReportReason } from '../domain/moderation/report-review.ts';
import type { Reply } from '../domain/reply.ts';
import type { ReviewStatus } from '../domain/review.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

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
    postedAt: moment('posted_at').notNull(),
    version: integer('version').notNull(),
    editedAt: moment('edited_at'),
    aspects: jsonb('aspects').$type<AspectRatings>().notNull().default({}),
    language: text('language'),
    helpful: integer('helpful').notNull().default(0),
    unhelpful: integer('unhelpful').notNull().default(0),
    helpfulness: doublePrecision('helpfulness').notNull().default(0),
    holds: jsonb('holds').$type<readonly Hold[]>().notNull().default([]),
    rejectionReason: text('rejection_reason'),
    appeal: jsonb('appeal').$type<Appeal>(),
    reply: jsonb('reply').$type<Reply>(),
    openReports: integer('open_reports').notNull().default(0),
    photoCount: integer('photo_count').notNull().default(0),
  },
  (table) => [
    unique('one_review_per_author').on(table.productId, table.authorId),
    index('review_by_product').on(table.productId, table.postedAt, table.id),
    index('review_by_author').on(table.authorId, table.postedAt, table.id),
    index('review_by_age').on(table.postedAt, table.id),
    index('review_by_status').on(table.status, table.postedAt, table.id),
    index('review_by_helpfulness').on(table.productId, table.helpfulness, table.id),
    index('review_by_rating').on(table.productId, table.rating, table.id),
    // Few: what waits for a moderator.
    index('review_to_moderate').on(table.postedAt, table.id).where(waitsForModerator(table)),
  ],
);

/** Whether a moderator has something to decide about a review. */
export function waitsForModerator(table: Record<'status' | 'openReports' | 'appeal', SQLWrapper>) {
  return sql`(${table.status} = 'HELD' or ${table.openReports} > 0 or ${isAppealed(table)})`;
}

/** Whether its author waits for another look at it. */
export function isAppealed({ appeal }: Record<'appeal', SQLWrapper>) {
  return sql`(${appeal} is not null and ${appeal} ->> 'decidedAt' is null)`;
}

/** What reviews said before they were edited. */
export const reviewVersion = pgTable(
  'review_version',
  {
    reviewId: uuid('review_id').notNull(),
    version: integer('version').notNull(),
    rating: smallint('rating').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    aspects: jsonb('aspects').$type<AspectRatings>().notNull(),
    saidSince: moment('said_since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.version] })],
);

/** Pictures of what reviews are about, as they are shown, and small. */
export const reviewPhoto = pgTable(
  'review_photo',
  {
    id: uuid('id').primaryKey(),
    reviewId: uuid('review_id').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: bytea('bytes').notNull(),
    small: bytea('small').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [index('photo_by_review').on(table.reviewId, table.addedAt)],
);

/** Who found which review helpful, or not. */
export const reviewVote = pgTable(
  'review_vote',
  {
    reviewId: uuid('review_id').notNull(),
    voterId: uuid('voter_id').notNull(),
    isHelpful: boolean('is_helpful').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.voterId] }), index('vote_by_voter').on(table.voterId)],
);

/** Who holds what against a review. */
export const reviewReport = pgTable(
  'review_report',
  {
    reviewId: uuid('review_id').notNull(),
    reporterId: uuid('reporter_id').notNull(),
    reason: text('reason').$type<ReportReason>().notNull(),
    comment: text('comment'),
    reportedAt: moment('reported_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.reporterId] }),
    index('report_by_reporter').on(table.reporterId),
  ],
);

/** What the published reviews of a product amount to, kept beside them so that a page of products is one statement. */
export const productRating = pgTable('product_rating', {
  productId: uuid('product_id').primaryKey(),
  counts: integer('counts').array().notNull(),
});

/** Products that can be reviewed: everything that was ever published. */
export const reviewableProduct = pgTable(
  'reviewable_product',
  {
    productId: uuid('product_id').primaryKey(),
    /** As the catalogue last told it; null of products from before this service kept it. */
    title: text('title'),
    slug: text('slug'),
    vendorId: uuid('vendor_id'),
  },
  (table) => [index('product_by_vendor').on(table.vendorId)],
);

/** Who had what delivered: the ground for "verified purchase". */
export const purchase = pgTable(
  'purchase',
  {
    customerId: uuid('customer_id').notNull(),
    productId: uuid('product_id').notNull(),
    /** When they were asked for a review of it; once. */
    askedAt: moment('asked_at'),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.productId] })],
);

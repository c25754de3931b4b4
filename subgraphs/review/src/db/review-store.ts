import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  range,
  rankWithin,
  readingOrder,
} from '@agora/kit';
import { noRatings } from '../domain/rating.ts';
import type { RatingCounts, Review } from '../domain/review.ts';
import type { ReviewWhere } from '../generated/resolvers.ts';
import { productRating, review } from './tables.ts';

export interface ReviewPageOptions {
  readonly page: PageRequest;
  readonly isPublishedOnly: boolean;
}

/** Newest first; ids break ties. */
export const newestFirst: ListOrder<Review> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: review.postedAt, kind: 'instant', valueOf: ({ postedAt }) => postedAt.toISOString() },
    { column: review.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What moderators look for reviews by. */
export const reviewConditions: Conditions<ReviewWhere> = {
  status: equality(review.status),
  productId: (id) => eq(review.productId, id),
  authorId: (id) => eq(review.authorId, id),
  postedAt: range(review.postedAt),
};

/** Reviews and the ratings that they add up to. */
export function reviewStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Review>> {
      const rows = await db
        .select()
        .from(review)
        .where(inArray(review.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    page(matching: SQL | undefined, page: PageRequest): Promise<Review[]> {
      return db
        .select()
        .from(review)
        .where(and(matching, behind(newestFirst, page)))
        .orderBy(...readingOrder(newestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(review, matching),

    async lock(id: string): Promise<Review | undefined> {
      const [row] = await db.select().from(review).where(eq(review.id, id)).for('update');
      return row;
    },

    async hasReviewed(authorId: string, productId: string): Promise<boolean> {
      const rows = await db
        .select({ id: review.id })
        .from(review)
        .where(and(eq(review.productId, productId), eq(review.authorId, authorId)));
      return rows.length > 0;
    },

    async save(changed: Review): Promise<void> {
      await db.insert(review).values(changed).onConflictDoUpdate({ target: review.id, set: changed });
    },

    /** Reviews from before this service was there. */
    async addHistory(reviews: readonly Review[]): Promise<void> {
      await db
        .insert(review)
        .values([...reviews])
        .onConflictDoNothing();
    },

    async addRatings(ratings: ReadonlyMap<string, RatingCounts>): Promise<void> {
      await db
        .insert(productRating)
        .values([...ratings].map(([productId, counts]) => ({ productId, counts: [...counts] })))
        .onConflictDoNothing();
    },

    /** The newest reviews of each product or author, one page each, in one statement. */
    async pagesBy(
      owner: 'productId' | 'authorId',
      ids: readonly string[],
      { page, isPublishedOnly }: ReviewPageOptions,
    ): Promise<ReadonlyMap<string, Review[]>> {
      const column = review[owner];
      const ranked = db.$with('ranked').as(
        db
          .select({
            id: sql<string>`${review.id}`.as('ranked_id'),
            rank: rankWithin(column, newestFirst, page).as('rank'),
          })
          .from(review)
          .where(
            and(
              inArray(column, [...ids]),
              isPublishedOnly ? eq(review.status, 'PUBLISHED') : undefined,
              behind(newestFirst, page),
            ),
          ),
      );
      const rows = await db
        .with(ranked)
        .select({ row: review })
        .from(ranked)
        .innerJoin(review, eq(review.id, ranked.id))
        .where(sql`${ranked.rank} <= ${page.limit + 1}`)
        .orderBy(ranked.rank);
      return Map.groupBy(
        rows.map(({ row }) => row),
        (row) => row[owner],
      );
    },

    async countsByAuthor(ids: readonly string[], isPublishedOnly: boolean): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ authorId: review.authorId, reviews: count() })
        .from(review)
        .where(and(inArray(review.authorId, [...ids]), isPublishedOnly ? eq(review.status, 'PUBLISHED') : undefined))
        .groupBy(review.authorId);
      return new Map(rows.map(({ authorId, reviews }) => [authorId, reviews]));
    },

    async ratingsOf(productIds: readonly string[]): Promise<ReadonlyMap<string, RatingCounts>> {
      const rows = await db
        .select()
        .from(productRating)
        .where(inArray(productRating.productId, [...productIds]));
      return new Map(rows.map((row) => [row.productId, toCounts(row.counts)]));
    },

    /** The ratings of a product, locked until the transaction ends: decisions about one product come one by one. */
    async lockRatings(productId: string): Promise<RatingCounts> {
      await db
        .insert(productRating)
        .values({ productId, counts: [...noRatings] })
        .onConflictDoNothing();
      const [row] = await db.select().from(productRating).where(eq(productRating.productId, productId)).for('update');
      return toCounts(row?.counts ?? []);
    },

    async saveRatings(productId: string, counts: RatingCounts): Promise<void> {
      await db
        .update(productRating)
        .set({ counts: [...counts] })
        .where(eq(productRating.productId, productId));
    },
  };
}

function toCounts([one = 0, two = 0, three = 0, four = 0, five = 0]: readonly number[]): RatingCounts {
  return [one, two, three, four, five];
}

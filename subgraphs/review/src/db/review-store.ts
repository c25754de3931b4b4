import { and, count, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, rankWithin, readingOrder } from '@agora/kit';
import type { WritingFacts } from '../domain/moderation/hold-by-rules.ts';
import type { Aspect } from '../domain/aspects.ts';
import { noRatings } from '../domain/rating.ts';
import type { RatingCounts, Review } from '../domain/review.ts';
import { newestFirst } from './review-orders.ts';
import { productRating, purchase, review, reviewPhoto, reviewReport, reviewVersion, reviewVote } from './tables.ts';

export interface ReviewPageOptions {
  readonly page: PageRequest;
  readonly order: ListOrder<Review>;
  /** Which of them; all unless said. */
  readonly matching?: SQL | undefined;
}

export interface AspectMean {
  readonly aspect: Aspect;
  readonly averageHundredths: number;
  readonly count: number;
}

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;

const isPublished = eq(review.status, 'PUBLISHED');

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

    /** The first reviews of each product or author in an order, one page each, in one statement. */
    async pagesBy(
      owner: 'productId' | 'authorId',
      ids: readonly string[],
      { page, order, matching }: ReviewPageOptions,
    ): Promise<ReadonlyMap<string, Review[]>> {
      const column = review[owner];
      const ranked = db.$with('ranked').as(
        db
          .select({
            id: sql<string>`${review.id}`.as('ranked_id'),
            rank: rankWithin(column, order, page).as('rank'),
          })
          .from(review)
          .where(and(inArray(column, [...ids]), matching, behind(order, page))),
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

    async countsBy(
      owner: 'productId' | 'authorId',
      ids: readonly string[],
      matching: SQL | undefined,
    ): Promise<ReadonlyMap<string, number>> {
      const column = review[owner];
      const rows = await db
        .select({ id: column, reviews: count() })
        .from(review)
        .where(and(inArray(column, [...ids]), matching))
        .groupBy(column);
      return new Map(rows.map(({ id, reviews }) => [id, reviews]));
    },

    /** What an author has said of some products. */
    async byAuthor(authorId: string, productIds: readonly string[]): Promise<ReadonlyMap<string, Review>> {
      const rows = await db
        .select()
        .from(review)
        .where(and(eq(review.authorId, authorId), inArray(review.productId, [...productIds])));
      return new Map(rows.map((row) => [row.productId, row]));
    },

    /** What rules look at beside the text: `except` is the review in question. */
    async writingFacts(
      { authorId, productId, except }: { authorId: string; productId: string; except?: string },
      now: Date,
    ): Promise<WritingFacts> {
      const isOther = except === undefined ? undefined : ne(review.id, except);
      const lately = new Date(now.getTime() - hourMs);
      const [row] = await db
        .select({
          isVerifiedPurchase: sql<boolean>`exists (select from ${purchase}
            where ${purchase.customerId} = ${authorId} and ${purchase.productId} = ${productId})`,
          isKnownAuthor: sql<boolean>`coalesce(bool_or(
            ${and(isPublished, lt(review.postedAt, new Date(now.getTime() - dayMs)))}), false)`,
          otherReviews: count(),
          byAuthorLately: sql<number>`count(*) filter (where ${gte(review.postedAt, lately)})`.mapWith(Number),
        })
        .from(review)
        .where(and(eq(review.authorId, authorId), isOther));
      const ofProductLately = await db.$count(
        review,
        and(
          eq(review.productId, productId),
          eq(review.isVerifiedPurchase, false),
          gte(review.postedAt, lately),
          isOther,
        ),
      );
      const none = { isVerifiedPurchase: false, isKnownAuthor: false, otherReviews: 0, byAuthorLately: 0 };
      return { ...(row ?? none), ofProductLately };
    },

    /** What was written before its parcel came is of a verified purchase from then on. */
    async verify(authorId: string, productIds: readonly string[]): Promise<void> {
      await db
        .update(review)
        .set({ isVerifiedPurchase: true })
        .where(
          and(
            eq(review.authorId, authorId),
            inArray(review.productId, [...productIds]),
            eq(review.isVerifiedPurchase, false),
          ),
        );
    },

    /** With all that hangs on it. */
    async delete(id: string): Promise<void> {
      await db.delete(reviewVote).where(eq(reviewVote.reviewId, id));
      await db.delete(reviewReport).where(eq(reviewReport.reviewId, id));
      await db.delete(reviewPhoto).where(eq(reviewPhoto.reviewId, id));
      await db.delete(reviewVersion).where(eq(reviewVersion.reviewId, id));
      await db.delete(review).where(eq(review.id, id));
    },

    async ratingsOf(productIds: readonly string[]): Promise<ReadonlyMap<string, RatingCounts>> {
      const rows = await db
        .select()
        .from(productRating)
        .where(inArray(productRating.productId, [...productIds]));
      return new Map(rows.map((row) => [row.productId, toCounts(row.counts)]));
    },

    /** Of all products together. */
    async ratingsOfShop(): Promise<RatingCounts> {
      const stars = [1, 2, 3, 4, 5].map(
        (star) => sql`coalesce(sum(${productRating.counts}[${sql.raw(String(star))}]), 0)::int`,
      );
      const [row] = await db.select({ counts: sql<number[]>`array[${sql.join(stars, sql`, `)}]` }).from(productRating);
      return toCounts(row?.counts ?? []);
    },

    /** The means of the aspects of products, in hundredths, and of how many. */
    async aspectsOf(productIds: readonly string[]): Promise<ReadonlyMap<string, AspectMean[]>> {
      const rows = await db
        .select({
          productId: review.productId,
          aspect: sql<Aspect>`aspect.key`,
          averageHundredths: sql<number>`round(avg(aspect.value::int) * 100)::int`,
          count: count(),
        })
        .from(review)
        .innerJoin(sql`jsonb_each_text(${review.aspects}) as aspect`, sql`true`)
        .where(and(inArray(review.productId, [...productIds]), isPublished))
        .groupBy(review.productId, sql`aspect.key`);
      return Map.groupBy(rows, ({ productId }) => productId);
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

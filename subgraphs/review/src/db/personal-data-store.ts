import { and, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm';
import { type ErasedCounts, forgetJobs, type Queryable, type RecordsAsked } from '@agora/kit';
import { reviewToRequest } from '../job-kinds.ts';
import { purchase, review, reviewPhoto, reviewReport, reviewVote } from './tables.ts';

/** What is known here of a person: what they wrote, and what they had delivered. */
export function personalDataStore(db: Queryable) {
  return {
    async reviews({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(review)
        .where(and(eq(review.authorId, userId), after === undefined ? undefined : gt(review.id, after)))
        .orderBy(review.id)
        .limit(limit);
    },

    async photos({ userId, after, limit }: RecordsAsked) {
      const { id, reviewId, width, height, addedAt } = getTableColumns(reviewPhoto);
      return db
        .select({ id, reviewId, width, height, addedAt })
        .from(reviewPhoto)
        .innerJoin(review, eq(review.id, reviewId))
        .where(and(eq(review.authorId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    async purchases({ userId, after, limit }: RecordsAsked) {
      return db
        .select({ id: purchase.productId })
        .from(purchase)
        .where(and(eq(purchase.customerId, userId), after === undefined ? undefined : gt(purchase.productId, after)))
        .orderBy(purchase.productId)
        .limit(limit);
    },

    async votes({ userId, after, limit }: RecordsAsked) {
      return db
        .select({ id: reviewVote.reviewId, isHelpful: reviewVote.isHelpful })
        .from(reviewVote)
        .where(and(eq(reviewVote.voterId, userId), after === undefined ? undefined : gt(reviewVote.reviewId, after)))
        .orderBy(reviewVote.reviewId)
        .limit(limit);
    },

    async reports({ userId, after, limit }: RecordsAsked) {
      const { reviewId: id, reason, comment, reportedAt } = reviewReport;
      return db
        .select({ id, reason, comment, reportedAt })
        .from(reviewReport)
        .where(and(eq(reviewReport.reporterId, userId), after === undefined ? undefined : gt(id, after)))
        .orderBy(id)
        .limit(limit);
    },

    /** What was written helps others and stays; each review then has the id of itself for an author. */
    async erase(userId: string): Promise<ErasedCounts> {
      // Words name nobody any more; a picture may show them.
      const theirs = db.select({ id: review.id }).from(review).where(eq(review.authorId, userId));
      const { count: photos } = await db.delete(reviewPhoto).where(inArray(reviewPhoto.reviewId, theirs));
      const { count: reviews } = await db
        .update(review)
        .set({ authorId: sql`${review.id}`, photoCount: 0 })
        .where(eq(review.authorId, userId));
      await forgetJobs(db, reviewToRequest, userId);
      const { count: purchases } = await db.delete(purchase).where(eq(purchase.customerId, userId));
      // What they thought of what others wrote stays counted; the rows that say that it was them do not.
      const { count: votes } = await db.delete(reviewVote).where(eq(reviewVote.voterId, userId));
      const { count: reports } = await db
        .update(reviewReport)
        .set({ reporterId: sql`gen_random_uuid()` })
        .where(eq(reviewReport.reporterId, userId));
      return { reviews, photos, purchases, votes, reports };
    },
  };
}

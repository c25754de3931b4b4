import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Report } from '../domain/moderation/report-review.ts';
import { reviewReport } from './tables.ts';

const mostShown = 50;

/** What people hold against reviews. */
export function reportStore(db: Queryable) {
  return {
    async add(report: Report): Promise<void> {
      await db.insert(reviewReport).values(report);
    },

    async has(reporterId: string, reviewId: string): Promise<boolean> {
      const rows = await db
        .select({ reviewId: reviewReport.reviewId })
        .from(reviewReport)
        .where(and(eq(reviewReport.reporterId, reporterId), eq(reviewReport.reviewId, reviewId)));
      return rows.length > 0;
    },

    /** The latest fifty of each. */
    async of(reviewIds: readonly string[]): Promise<ReadonlyMap<string, Report[]>> {
      const ranked = db.$with('ranked').as(
        db
          .select({
            reviewId: reviewReport.reviewId,
            reporterId: reviewReport.reporterId,
            reason: reviewReport.reason,
            comment: reviewReport.comment,
            reportedAt: reviewReport.reportedAt,
            rank: sql<number>`row_number() over (partition by ${reviewReport.reviewId}
              order by ${reviewReport.reportedAt} desc)`.as('rank'),
          })
          .from(reviewReport)
          .where(inArray(reviewReport.reviewId, [...reviewIds])),
      );
      const rows = await db
        .with(ranked)
        .select()
        .from(ranked)
        .where(lte(ranked.rank, mostShown))
        .orderBy(desc(ranked.reportedAt));
      return Map.groupBy(rows, ({ reviewId }) => reviewId);
    },
  };
}

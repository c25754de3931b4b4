import { and, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { reviewVote } from './tables.ts';

/** Who found which review helpful, or not. */
export function voteStore(db: Queryable) {
  return {
    async of(voterId: string, reviewIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
      const rows = await db
        .select()
        .from(reviewVote)
        .where(and(eq(reviewVote.voterId, voterId), inArray(reviewVote.reviewId, [...reviewIds])));
      return new Map(rows.map(({ reviewId, isHelpful }) => [reviewId, isHelpful]));
    },

    /** Null takes the vote back. */
    async set(voterId: string, reviewId: string, isHelpful: boolean | null): Promise<void> {
      if (isHelpful === null) {
        await db.delete(reviewVote).where(and(eq(reviewVote.voterId, voterId), eq(reviewVote.reviewId, reviewId)));
        return;
      }
      await db
        .insert(reviewVote)
        .values({ reviewId, voterId, isHelpful })
        .onConflictDoUpdate({ target: [reviewVote.reviewId, reviewVote.voterId], set: { isHelpful } });
    },
  };
}

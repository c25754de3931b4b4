import { reviewDeleted } from '@agora/schema';
import { adjust, ratingChanged } from './rating.ts';
import type { RatingCounts, Review, ReviewDecision, ReviewRefusal } from './review.ts';

interface Deletion {
  readonly expectedVersion: number | undefined;
  readonly ratings: RatingCounts;
  readonly now: Date;
}

/** The author takes back what they said, and all that hangs on it. */
export function deleteReview(
  review: Review,
  { expectedVersion, ratings, now }: Deletion,
): Omit<ReviewDecision, 'review'> | ReviewRefusal<'VERSION_CONFLICT'> {
  if (expectedVersion !== undefined && expectedVersion !== review.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  const { id: reviewId, productId, authorId, rating } = review;
  const deleted = reviewDeleted.draft({ reviewId, productId, authorId, rating, deletedAt: now.toISOString() });
  if (review.status !== 'PUBLISHED') return { ratings, events: [deleted] };
  const counted = adjust(ratings, rating, -1);
  return { ratings: counted, events: [deleted, ratingChanged(productId, counted)] };
}

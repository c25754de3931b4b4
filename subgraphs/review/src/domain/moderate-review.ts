import { blockOfText, isVisible, reviewPublished, reviewRejected } from '@agora/schema';
import { adjust, ratingChanged } from './rating.ts';
import type { RatingCounts, Review, ReviewDecision, ReviewRefusal, ReviewStatus } from './review.ts';

export interface Moderation {
  readonly status: ReviewStatus;
  readonly reason: string | undefined;
  readonly expectedVersion: number | undefined;
}

type Refusal = ReviewRefusal<'VERSION_CONFLICT' | 'REASON_REQUIRED' | 'INVALID_TEXT'>;

/** A review counts in its product's rating exactly while it is published. */
export function moderateReview(
  review: Review,
  { status, reason, expectedVersion }: Moderation,
  ratings: RatingCounts,
): ReviewDecision | Refusal {
  if (expectedVersion !== undefined && expectedVersion !== review.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  // To ask for what is so changes nothing, and is no mistake.
  if (review.status === status) return { review, ratings, events: [] };
  const { id: reviewId, productId, authorId, rating } = review;
  const changed = { ...review, status, version: review.version + 1 };

  if (status === 'PUBLISHED') {
    const counted = adjust(ratings, rating, 1);
    const published = reviewPublished.draft({ reviewId, productId, authorId, rating });
    return { review: changed, ratings: counted, events: [published, ratingChanged(productId, counted)] };
  }
  if (!isVisible(reason ?? '')) return { refused: 'REASON_REQUIRED', field: ['reason'] };
  const text = blockOfText(reason ?? '', 1_000);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['reason'] };
  const counted = adjust(ratings, rating, -1);
  const rejected = reviewRejected.draft({ reviewId, productId, authorId, rating, reason: text });
  return { review: changed, ratings: counted, events: [rejected, ratingChanged(productId, counted)] };
}

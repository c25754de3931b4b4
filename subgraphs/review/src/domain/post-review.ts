import { blockOfText, lineOfText, reviewPosted, reviewPublished } from '@agora/schema';
import { adjust, ratingChanged } from './rating.ts';
import type { RatingCounts, Review, ReviewDecision, ReviewRefusal } from './review.ts';

export interface PostReview {
  readonly id: string;
  readonly productId: string;
  readonly authorId: string;
  readonly rating: number;
  readonly title: string;
  readonly body: string;
}

export interface PostingFacts {
  readonly isProductKnown: boolean;
  readonly hasReviewed: boolean;
  readonly hasPurchased: boolean;
  readonly ratings: RatingCounts;
}

type Refusal = ReviewRefusal<'PRODUCT_NOT_FOUND' | 'ALREADY_REVIEWED' | 'RATING_OUT_OF_RANGE' | 'INVALID_TEXT'>;

/** Publishes at once: what is objectionable is taken out of sight afterwards. */
export function postReview(posted: PostReview, facts: PostingFacts, now: Date): ReviewDecision | Refusal {
  const title = lineOfText(posted.title, 120);
  const body = blockOfText(posted.body, 5_000);
  if (!Number.isInteger(posted.rating) || posted.rating < 1 || posted.rating > 5) {
    return { refused: 'RATING_OUT_OF_RANGE', field: ['rating'] };
  }
  if (title === undefined) return { refused: 'INVALID_TEXT', field: ['title'] };
  if (body === undefined) return { refused: 'INVALID_TEXT', field: ['body'] };
  if (!facts.isProductKnown) return { refused: 'PRODUCT_NOT_FOUND', field: ['productId'] };
  if (facts.hasReviewed) return { refused: 'ALREADY_REVIEWED', field: ['productId'] };

  const review: Review = {
    ...posted,
    title,
    body,
    status: 'PUBLISHED',
    isVerifiedPurchase: facts.hasPurchased,
    postedAt: now,
    version: 1,
  };
  const { id: reviewId, productId, authorId, rating } = review;
  const ratings = adjust(facts.ratings, rating, 1);
  return {
    review,
    ratings,
    events: [
      reviewPosted.draft({
        reviewId,
        productId,
        authorId,
        rating,
        verifiedPurchase: review.isVerifiedPurchase,
        postedAt: now.toISOString(),
      }),
      reviewPublished.draft({ reviewId, productId, authorId, rating }),
      ratingChanged(productId, ratings),
    ],
  };
}

import { type EventDraft, reviewHeld, reviewPublished, reviewRejected } from '@agora/schema';
import { adjust, ratingChanged } from './rating.ts';
import type { NamedProduct, RatingCounts, Review, ReviewDecision } from './review.ts';

export interface SettlingFacts {
  readonly ratings: RatingCounts;
  readonly product: NamedProduct;
  readonly now: Date;
}

/**
 * What follows when a review comes, goes or is another than before: its product's ratings, in which it counts exactly while
 * it is published, and what is told of its status and of them.
 */
export function settle(
  { before, after }: { readonly before: Review | undefined; readonly after: Review },
  { ratings, product, now }: SettlingFacts,
): ReviewDecision {
  const without = before?.status === 'PUBLISHED' ? adjust(ratings, before.rating, -1) : ratings;
  const counted = after.status === 'PUBLISHED' ? adjust(without, after.rating, 1) : without;
  const isSame = counted.every((count, index) => count === ratings[index]);
  return {
    review: after,
    ratings: counted,
    events: [
      ...(before?.status === after.status ? [] : statusTold(after, product, now)),
      ...(isSame ? [] : [ratingChanged(after.productId, counted)]),
    ],
  };
}

function statusTold(review: Review, product: NamedProduct, now: Date): EventDraft[] {
  const { id: reviewId, productId, authorId, rating, status, holds, rejectionReason } = review;
  const told = { reviewId, productId, authorId, rating, ...product };
  if (status === 'PUBLISHED') return [reviewPublished.draft(told)];
  if (status === 'REJECTED') return [reviewRejected.draft({ ...told, reason: rejectionReason ?? '' })];
  return [reviewHeld.draft({ ...told, reasons: holds.map((hold) => ({ ...hold })), heldAt: now.toISOString() })];
}

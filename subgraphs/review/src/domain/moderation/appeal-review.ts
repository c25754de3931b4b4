import { blockOfText, reviewAppealed } from '@agora/schema';
import type { NamedProduct, Review, ReviewRefusal } from '../review.ts';

type Refusal = ReviewRefusal<'NOT_REJECTED' | 'ALREADY_APPEALED' | 'INVALID_TEXT'>;

/** The author of a rejected review says why it should be read; once, and a moderator looks again. */
export function appealReview(
  review: Review,
  given: string,
  { product, now }: { readonly product: NamedProduct; readonly now: Date },
) {
  const refuse = (refused: Refusal['refused'], field: string): Refusal => ({ refused, field: [field] });
  if (review.status !== 'REJECTED') return refuse('NOT_REJECTED', 'reviewId');
  if (review.appeal) return refuse('ALREADY_APPEALED', 'reviewId');
  const text = blockOfText(given, 1_000);
  if (text === undefined) return refuse('INVALID_TEXT', 'text');
  const { id: reviewId, productId, authorId, rating } = review;
  const appealedAt = now.toISOString();
  return {
    review: { ...review, appeal: { text, appealedAt, decidedAt: null, isGranted: null } },
    events: [reviewAppealed.draft({ reviewId, productId, authorId, rating, ...product, appealedAt })],
  };
}

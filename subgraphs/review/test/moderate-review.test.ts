import { expect, it } from 'vitest';
import { moderateReview } from '../src/domain/moderation/moderate-review.ts';
import { postReview } from '../src/domain/post-review.ts';
import { ada, chair, trusted } from './start-review.ts';

it('changes nothing of a review that is published or rejected already, and tells nobody', () => {
  const now = new Date();
  const facts = { product: {}, hasReviewed: false, writing: trusted, ratings: [0, 0, 0, 0, 0] } as const;
  const given = { id: chair, productId: chair, authorId: ada.id, rating: 5, title: 'Sits well', body: 'Good.' };
  const posted = postReview(given, facts, now);
  if (posted.refused) throw new Error(posted.refused);
  const publication = { status: 'PUBLISHED', reason: undefined, expectedVersion: undefined } as const;
  const rejection = { status: 'REJECTED', reason: 'An advertisement.', expectedVersion: undefined } as const;
  const rejected = moderateReview(posted.review, rejection, { ratings: posted.ratings, product: {}, now });
  if (rejected.refused) throw new Error(rejected.refused);

  const published = moderateReview(posted.review, publication, { ratings: posted.ratings, product: {}, now });
  const again = moderateReview(
    rejected.review,
    { ...rejection, reason: undefined },
    { ratings: rejected.ratings, product: {}, now },
  );

  expect(published).toEqual({ review: posted.review, ratings: posted.ratings, events: [] });
  expect(again).toEqual({ review: rejected.review, ratings: rejected.ratings, events: [] });
});

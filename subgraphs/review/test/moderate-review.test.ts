import { expect, it } from 'vitest';
import { moderateReview } from '../src/domain/moderate-review.ts';
import { postReview } from '../src/domain/post-review.ts';
import { ada, chair } from './start-review.ts';

it('changes nothing of a review that is published or rejected already, and tells nobody', () => {
  const facts = { isProductKnown: true, hasReviewed: false, hasPurchased: false, ratings: [0, 0, 0, 0, 0] } as const;
  const given = { id: chair, productId: chair, authorId: ada.id, rating: 5, title: 'Sits well', body: 'Good.' };
  const posted = postReview(given, facts, new Date());
  if (posted.refused) throw new Error(posted.refused);
  const publication = { status: 'PUBLISHED', reason: undefined, expectedVersion: undefined } as const;
  const rejection = { status: 'REJECTED', reason: 'An advertisement.', expectedVersion: undefined } as const;
  const rejected = moderateReview(posted.review, rejection, posted.ratings);
  if (rejected.refused) throw new Error(rejected.refused);

  const published = moderateReview(posted.review, publication, posted.ratings);
  const again = moderateReview(rejected.review, { ...rejection, reason: undefined }, rejected.ratings);

  expect(published).toEqual({ review: posted.review, ratings: posted.ratings, events: [] });
  expect(again).toEqual({ review: rejected.review, ratings: rejected.ratings, events: [] });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteReview } from '../src/domain/delete-review.ts';
import { editReview } from '../src/domain/edit-review.ts';
import { appealReview } from '../src/domain/moderation/appeal-review.ts';
import { moderateReview } from '../src/domain/moderation/moderate-review.ts';
import { postReview } from '../src/domain/post-review.ts';
import { adjust, noRatings } from '../src/domain/rating.ts';
import type { RatingCounts, Review } from '../src/domain/review.ts';
import { vote } from '../src/domain/vote.ts';
import { chair, trusted } from './start-review.ts';

const id = (author: number) => `018f0000-0000-7000-8000-00000000000${author}`;
const rating = fc.integer({ min: 0, max: 6 });
const author = fc.integer({ min: 0, max: 4 });
const body = fc.constantFrom('Good.', 'It broke.', 'See www.example.com', 'Excellent, perfect, great', 'Awful junk');

const step = fc.oneof(
  fc.record({ kind: fc.constant('post' as const), author, rating, body }),
  fc.record({ kind: fc.constant('edit' as const), author, rating, body }),
  fc.record({ kind: fc.constant('delete' as const), author, expectedVersion: fc.option(fc.integer({ max: 5 })) }),
  fc.record({ kind: fc.constant('moderate' as const), author, isRejected: fc.boolean() }),
  fc.record({ kind: fc.constant('appeal' as const), author }),
  fc.record({ kind: fc.constant('vote' as const), author, isHelpful: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Shop {
  readonly reviews: ReadonlyMap<number, Review>;
  readonly ratings: RatingCounts;
}

const now = new Date('2026-01-01T00:00:00Z');

function take(shop: Shop, given: Step): Shop {
  const { reviews, ratings } = shop;
  const review = reviews.get(given.author);
  const facts = { ratings, product: {}, now };
  const keep = (changed: { review: Review; ratings?: RatingCounts }): Shop => ({
    reviews: new Map(reviews).set(given.author, changed.review),
    ratings: changed.ratings ?? ratings,
  });
  if (given.kind === 'post') {
    const posted = { ...given, id: id(given.author), productId: chair, authorId: id(given.author), title: 'Title' };
    const known = { product: {}, hasReviewed: review !== undefined, writing: trusted, ratings };
    const decision = postReview(posted, known, now);
    return decision.refused ? shop : keep(decision);
  }
  if (!review) return shop;
  switch (given.kind) {
    case 'edit': {
      const edit = { rating: given.rating, body: given.body };
      const decision = editReview(review, edit, { ...facts, writing: trusted, edits: 0 });
      return decision.refused ? shop : keep(decision);
    }
    case 'delete': {
      const decision = deleteReview(review, { ...facts, expectedVersion: given.expectedVersion ?? undefined });
      if (decision.refused) return shop;
      const left = new Map(reviews);
      left.delete(given.author);
      return { reviews: left, ratings: decision.ratings };
    }
    case 'moderate': {
      const status = given.isRejected ? 'REJECTED' : 'PUBLISHED';
      const decision = moderateReview(review, { status, reason: 'None.', expectedVersion: undefined }, facts);
      return decision.refused ? shop : keep(decision);
    }
    case 'appeal': {
      const decision = appealReview(review, 'It is true.', facts);
      return 'refused' in decision ? shop : keep(decision);
    }
    case 'vote':
      return keep({ review: vote(review, null, given.isHelpful) });
  }
}

it('keeps the rating of a product the sum of its published reviews, whatever happens to them', () => {
  let published = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { reviews, ratings } = steps.reduce<Shop>(take, { reviews: new Map(), ratings: noRatings });
      const sum = [...reviews.values()]
        .filter(({ status }) => status === 'PUBLISHED')
        .reduce<RatingCounts>((counts, each) => adjust(counts, each.rating, 1), noRatings);
      published += sum.reduce((all, count) => all + count, 0);
      expect(ratings).toEqual(sum);
    }),
    { numRuns: 500 },
  );
  // The histories are not all of refusals.
  expect(published).toBeGreaterThan(100);
});

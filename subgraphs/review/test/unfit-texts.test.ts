import { invisibleTexts, unfitBlocks, unfitLines } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { moderateReview } from '../src/domain/moderation/moderate-review.ts';
import { postReview } from '../src/domain/post-review.ts';
import { ada, chair, trusted } from './start-review.ts';

const ratings = [0, 0, 0, 0, 0] as const;
const facts = { product: {}, hasReviewed: false, writing: trusted, ratings };
const good = { id: chair, productId: chair, authorId: ada.id, rating: 5, title: 'Sits well', body: 'Good.\nVery.' };
const now = new Date();

it.each([...invisibleTexts, ...unfitLines])('refuses %j as the title of a review', (title) => {
  expect(postReview({ ...good, title }, facts, now)).toEqual({ refused: 'INVALID_TEXT', field: ['title'] });
});

it.each([...invisibleTexts, ...unfitBlocks])('refuses %j as the body of a review', (body) => {
  expect(postReview({ ...good, body }, facts, now)).toEqual({ refused: 'INVALID_TEXT', field: ['body'] });
});

it.each([
  ...invisibleTexts.map((reason) => [reason, 'REASON_REQUIRED'] as const),
  ...unfitBlocks.map((reason) => [reason, 'INVALID_TEXT'] as const),
])('refuses %j as the reason of a rejection', (reason, refused) => {
  const posted = postReview(good, facts, now);
  if (posted.refused) throw new Error(posted.refused);

  const rejection = { status: 'REJECTED', reason, expectedVersion: undefined } as const;
  expect(moderateReview(posted.review, rejection, { ratings: posted.ratings, product: {}, now })).toEqual({
    refused,
    field: ['reason'],
  });
});

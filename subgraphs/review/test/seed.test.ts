import { superstoreReviews } from '@agora/kit/superstore';
import { expect, it } from 'vitest';
import { moderator, startReview } from './start-review.ts';

it('opens the demo shop with what its customers wrote, and with ratings that are their sums', async () => {
  await using shop = await startReview();
  await shop.seed();
  const [first] = superstoreReviews();
  const ofFirst = superstoreReviews().filter(({ productId }) => productId === first?.productId);

  const { reviews } = await shop.as(moderator).query('{ reviews(first: 1) { totalCount nodes { title body } } }');
  const { _entities } = await shop.guest.query(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { rating { count average } } } }',
    { of: [{ __typename: 'Product', id: first?.productId }] },
  );

  expect(reviews.totalCount).toBe(superstoreReviews().length);
  expect(reviews.nodes[0].title).not.toBe('');
  expect(reviews.nodes[0].body).not.toBe('');
  const sum = ofFirst.reduce((total, { rating }) => total + rating, 0);
  expect(_entities[0].rating.count).toBe(ofFirst.length);
  expect(Number(_entities[0].rating.average)).toBeCloseTo(sum / ofFirst.length, 2);
});

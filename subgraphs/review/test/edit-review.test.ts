import { reviewDeleted, reviewEdited, reviewHeld, reviewPublished, reviewRatingChanged } from '@agora/schema';
import { expect, it } from 'vitest';
import { DELETE, EDIT, OF_PRODUCT, POST, REVIEW } from './operations.ts';
import { ada, bob, chair, moderator, startReview } from './start-review.ts';

async function startWithPosted(given: object = {}) {
  const shop = await startReview();
  await shop.given(({ products }) => products.add([chair]));
  const input = { productId: chair, rating: 5, title: 'Sits wel', body: 'I have not got up since.', ...given };
  const { reviewPost } = await shop.as(ada).mutate(POST, { input });
  return { shop, reviewId: reviewPost.review.id as string, posted: reviewPost.review };
}
const ofChair = { of: [{ __typename: 'Product', id: chair }] };

it('says something else from now on, and keeps what it said for its author and moderators', async () => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;

  const { reviewEdit } = await shop.as(ada).mutate(EDIT, { input: { reviewId, title: 'Sits well', rating: 3 } });

  expect(reviewEdit).toMatchObject({
    review: { title: 'Sits well', body: 'I have not got up since.', rating: 3, status: 'PUBLISHED', version: 2 },
    userErrors: [],
  });
  expect(reviewEdit.review.editedAt).not.toBeNull();
  const historyFor = async (client: typeof shop.guest) => (await client.query(REVIEW, { id: reviewId })).review.history;
  expect(await historyFor(shop.as(ada))).toEqual([{ title: 'Sits wel' }]);
  expect(await historyFor(shop.as(moderator))).toEqual([{ title: 'Sits wel' }]);
  expect(await historyFor(shop.as(bob))).toBeNull();
  expect(await historyFor(shop.guest)).toBeNull();
  expect(await shop.emitted(reviewEdited)).toMatchObject([{ reviewId, productId: chair, rating: 3 }]);
  expect((await shop.emitted(reviewRatingChanged)).at(-1)).toMatchObject({ histogram: [0, 0, 1, 0, 0] });
});

it('tells nobody of an edit that changes nothing', async () => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;

  const { reviewEdit } = await shop.as(ada).mutate(EDIT, { input: { reviewId, title: ' Sits wel ' } });

  expect(reviewEdit.review).toMatchObject({ version: 1, editedAt: null, history: [] });
  expect(await shop.emitted(reviewEdited)).toEqual([]);
});

it('takes an edit that a rule holds out of the rating until it is mended', async () => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;
  const edit = async (body: string) =>
    (await shop.as(ada).mutate(EDIT, { input: { reviewId, body } })).reviewEdit.review;

  expect(await edit('Buy at www.cheaper.example')).toMatchObject({ status: 'HELD', holds: [{ rule: 'LINKS' }] });
  expect((await shop.emitted(reviewRatingChanged)).at(-1)).toMatchObject({ count: 0 });
  expect((await shop.emitted(reviewHeld)).at(-1)).toMatchObject({ reasons: [{ rule: 'LINKS' }] });
  expect(await edit('It is good.')).toMatchObject({ status: 'PUBLISHED', holds: [] });
  expect((await shop.emitted(reviewRatingChanged)).at(-1)).toMatchObject({ count: 1 });
  expect(await shop.emitted(reviewPublished)).toHaveLength(2);
});

it.each([
  [{ expectedVersion: 7, title: 'Other' }, 'VERSION_CONFLICT', 'expectedVersion'],
  [{ rating: 6 }, 'RATING_OUT_OF_RANGE', 'rating'],
  [{ title: ' ' }, 'INVALID_TEXT', 'title'],
  [{ aspects: [{ aspect: 'VALUE', rating: 0 }] }, 'RATING_OUT_OF_RANGE', 'aspects'],
  [
    {
      aspects: [
        { aspect: 'VALUE', rating: 1 },
        { aspect: 'VALUE', rating: 2 },
      ],
    },
    'ASPECT_REPEATED',
    'aspects',
  ],
])('refuses the edit %o with %s', async (edit, code, field) => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;

  const { reviewEdit } = await shop.as(ada).mutate(EDIT, { input: { reviewId, ...edit } });

  expect(reviewEdit).toEqual({ review: null, userErrors: [{ code, field: ['input', field] }] });
});

it('edits a review fifty times at most', async () => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;
  const text = { rating: 5, title: 'Sits', body: 'Well.', aspects: {}, saidSince: new Date() };
  await shop.given(async ({ history }) => {
    for (let version = 100; version < 150; version += 1) await history.add({ reviewId, version, ...text });
  });

  const { reviewEdit } = await shop.as(ada).mutate(EDIT, { input: { reviewId, title: 'Once more' } });

  expect(reviewEdit.userErrors).toEqual([{ code: 'TOO_MANY_EDITS', field: ['input', 'reviewId'] }]);
});

it('lets nobody else edit or delete a review', async () => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;
  const notFound = [{ code: 'REVIEW_NOT_FOUND', field: ['input', 'reviewId'] }];

  for (const client of [shop.as(bob), shop.as(moderator)]) {
    expect((await client.mutate(EDIT, { input: { reviewId, title: 'Mine' } })).reviewEdit.userErrors).toEqual(notFound);
    expect((await client.mutate(DELETE, { input: { reviewId } })).reviewDelete.userErrors).toEqual(notFound);
  }
});

it('takes a review back, out of the rating too, after which another can be written', async () => {
  const { shop, reviewId } = await startWithPosted();
  await using _ = shop;
  await shop.as(ada).mutate(EDIT, { input: { reviewId, title: 'Sits well' } });
  const stale = { input: { reviewId, expectedVersion: 1 } };
  expect((await shop.as(ada).mutate(DELETE, stale)).reviewDelete.userErrors).toMatchObject([
    { code: 'VERSION_CONFLICT' },
  ]);

  const input = { reviewId, expectedVersion: 2, idempotencyKey: 'once' };
  const first = await shop.as(ada).mutate(DELETE, { input });
  const again = await shop.as(ada).mutate(DELETE, { input });

  expect(first.reviewDelete).toEqual({ deletedReviewId: reviewId, userErrors: [] });
  expect(again).toEqual(first);
  expect((await shop.as(ada).query(REVIEW, { id: reviewId })).review).toBeNull();
  expect(await shop.emitted(reviewDeleted)).toMatchObject([{ reviewId, productId: chair }]);
  const { _entities } = await shop.as(ada).query(OF_PRODUCT, ofChair);
  expect(_entities[0]).toMatchObject({ rating: { count: 0 }, myReview: null, reviews: { totalCount: 0 } });
  const other = { productId: chair, rating: 2, title: 'After all', body: 'It squeaks.' };
  expect((await shop.as(ada).mutate(POST, { input: other })).reviewPost.userErrors).toEqual([]);
});

it('rates sides of a product by themselves and sums them up', async () => {
  const { shop, posted } = await startWithPosted({
    aspects: [
      { aspect: 'VALUE', rating: 2 },
      { aspect: 'QUALITY', rating: 5 },
    ],
  });
  await using _ = shop;
  const input = {
    productId: chair,
    rating: 4,
    title: 'So so',
    body: 'Well.',
    aspects: [{ aspect: 'VALUE', rating: 5 }],
  };
  await shop.as(bob).mutate(POST, { input });

  const { _entities } = await shop.guest.query(OF_PRODUCT, ofChair);

  expect(posted.aspects).toEqual([
    { aspect: 'QUALITY', rating: 5 },
    { aspect: 'VALUE', rating: 2 },
  ]);
  expect(_entities[0].rating.aspects).toHaveLength(2);
  expect(_entities[0].rating.aspects).toEqual(
    expect.arrayContaining([
      { aspect: 'QUALITY', average: '5.00', count: 1 },
      { aspect: 'VALUE', average: '3.50', count: 2 },
    ]),
  );
});

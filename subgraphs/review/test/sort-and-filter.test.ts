import { orderDelivered } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bayesianHundredths, noRatings } from '../src/domain/rating.ts';
import { vote, wilsonLowerBound } from '../src/domain/vote.ts';
import { OF_PRODUCT, VOTE } from './operations.ts';
import { aReview, ada, bob, chair, startReview } from './start-review.ts';

const of = [{ __typename: 'Product', id: chair }];

const written = [
  { title: 'few votes', rating: 4, helpful: 1, unhelpful: 0, language: 'en' },
  { title: 'most help', rating: 2, helpful: 90, unhelpful: 10, language: 'de', isVerifiedPurchase: true },
  { title: 'no votes', rating: 5, body: 'The wheels squeak loudly', photoCount: 2 },
  { title: 'much disliked', rating: 1, helpful: 5, unhelpful: 50 },
];

async function startWithReviews() {
  const shop = await startReview();
  await shop.given(async ({ reviews }) => {
    await reviews.lockRatings(chair);
    await reviews.saveRatings(chair, [1, 1, 0, 1, 1]);
    for (const [day, { helpful = 0, unhelpful = 0, ...given }] of written.entries()) {
      const helpfulness = wilsonLowerBound(helpful, unhelpful);
      const postedAt = new Date(Date.UTC(2026, 0, 1 + day));
      await reviews.save(
        aReview({ id: uuidv7(), authorId: uuidv7(), helpful, unhelpful, helpfulness, postedAt, ...given }),
      );
    }
    await reviews.save(aReview({ id: uuidv7(), authorId: uuidv7(), title: 'held', status: 'HELD' }));
  });
  return shop;
}

const titlesOf = (reviews: { nodes: { title: string }[] }) => reviews.nodes.map(({ title }) => title);

describe('the order of reviews', () => {
  it.each([
    [undefined, ['much disliked', 'no votes', 'most help', 'few votes']],
    ['NEWEST', ['much disliked', 'no votes', 'most help', 'few votes']],
    ['HELPFUL', ['most help', 'few votes', 'much disliked', 'no votes']],
    ['RATING_HIGHEST', ['no votes', 'few votes', 'most help', 'much disliked']],
    ['RATING_LOWEST', ['much disliked', 'most help', 'few votes', 'no votes']],
  ])('is that of %s on all pages', async (orderBy, titles) => {
    await using shop = await startWithReviews();
    const ask = async (after: string | undefined) =>
      (await shop.guest.query(OF_PRODUCT, { of, orderBy, first: 3, after }))._entities[0].reviews;

    const first = await ask(undefined);
    const second = await ask(first.pageInfo.endCursor);

    expect([...titlesOf(first), ...titlesOf(second)]).toEqual(titles);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(first.totalCount).toBe(4);
  });
});

it.each([
  [{ ratings: [1, 5] }, ['much disliked', 'no votes']],
  [{ isVerifiedPurchase: true }, ['most help']],
  [{ hasPhotos: true }, ['no votes']],
  [{ hasPhotos: false, ratings: [4, 5] }, ['few votes']],
  [{ words: 'SQUEAK wheels' }, ['no votes']],
  [{ words: 'votes' }, ['no votes', 'few votes']],
  [{ words: ' ' }, ['much disliked', 'no votes', 'most help', 'few votes']],
  [{ language: 'de' }, ['most help']],
  [{ words: "of the shop's owner", ratings: [] }, []],
])('finds the reviews that fit %o, and counts them', async (where, titles) => {
  await using shop = await startWithReviews();

  const { reviews } = (await shop.guest.query(OF_PRODUCT, { of, where }))._entities[0];

  expect(titlesOf(reviews)).toEqual(titles);
  expect(reviews.totalCount).toBe(titles.length);
});

it.each([[{ words: 'x'.repeat(201) }], [{ ratings: [1, 2, 3, 4, 5, 5] }]])(
  'answers a filter that is too long as bad input: %o',
  async (where) => {
    await using shop = await startWithReviews();

    const answer = await shop.guest.execute(OF_PRODUCT, { of, where });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  },
);

it('reads a hundred products in an order, filtered and counted, with as many statements as one', async () => {
  await using shop = await startWithReviews();
  const many = Array.from({ length: 100 }, () => ({ __typename: 'Product', id: uuidv7() }));
  const ask = (products: readonly object[]) =>
    shop.guest.query(OF_PRODUCT, { of: products, orderBy: 'HELPFUL', where: { ratings: [1] } });

  expect(await shop.statements(() => ask(many))).toBe(await shop.statements(() => ask(of)));
});

describe('votes', () => {
  it('count one of each person, the newest, and can be taken back', async () => {
    await using shop = await startReview();
    const reviewId = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id: reviewId })));
    const say = async (isHelpful: boolean | null) =>
      (await shop.as(bob).mutate(VOTE, { input: { reviewId, isHelpful } })).reviewVote.review;

    expect(await say(true)).toEqual({ helpfulCount: 1, unhelpfulCount: 0, myVote: true });
    expect(await say(true)).toEqual({ helpfulCount: 1, unhelpfulCount: 0, myVote: true });
    expect(await say(false)).toEqual({ helpfulCount: 0, unhelpfulCount: 1, myVote: false });
    expect(await say(null)).toEqual({ helpfulCount: 0, unhelpfulCount: 0, myVote: null });
  });

  it('are counted right when many vote at once', async () => {
    await using shop = await startReview();
    const reviewId = uuidv7();
    await shop.given(({ reviews }) => reviews.save(aReview({ id: reviewId })));
    const voters = Array.from({ length: 10 }, (_, index) => ({ id: uuidv7(), isHelpful: index % 3 !== 0 }));

    await Promise.all(
      voters.map(({ id, isHelpful }) => shop.as({ id }).mutate(VOTE, { input: { reviewId, isHelpful } })),
    );

    const found = await shop.given(({ reviews }) => reviews.byIds([reviewId]));
    expect(found.get(reviewId)).toMatchObject({ helpful: 6, unhelpful: 4, helpfulness: wilsonLowerBound(6, 4) });
  });

  it('are for what others wrote and can be read', async () => {
    await using shop = await startReview();
    const [published, held] = [uuidv7(), uuidv7()];
    await shop.given(async ({ reviews }) => {
      await reviews.save(aReview({ id: published }));
      await reviews.save(aReview({ id: held, productId: uuidv7(), status: 'HELD' }));
    });
    const codesFor = async (viewer: { id: string }, reviewId: string) =>
      (await shop.as(viewer).mutate(VOTE, { input: { reviewId, isHelpful: true } })).reviewVote.userErrors;

    expect(await codesFor(ada, published)).toEqual([{ code: 'OWN_REVIEW', field: ['input', 'reviewId'] }]);
    expect(await codesFor(bob, held)).toEqual([{ code: 'REVIEW_NOT_FOUND', field: ['input', 'reviewId'] }]);
    expect(await codesFor(bob, uuidv7())).toEqual([{ code: 'REVIEW_NOT_FOUND', field: ['input', 'reviewId'] }]);
  });

  it('rank by the lower bound of the interval of Wilson', () => {
    expect(wilsonLowerBound(0, 0)).toBe(0);
    expect(wilsonLowerBound(0, 3)).toBe(0);
    expect(wilsonLowerBound(1, 0)).toBeCloseTo(0.2065, 3);
    expect(wilsonLowerBound(90, 10)).toBeCloseTo(0.8256, 3);
    expect(vote(aReview({ id: chair }), null, true)).toMatchObject({ helpful: 1, unhelpful: 0 });
  });
});

it('draws the mean of few ratings towards that of the shop', () => {
  const shop = [0, 0, 100, 0, 0] as const;

  expect(bayesianHundredths(noRatings, noRatings)).toBeNull();
  expect(bayesianHundredths(noRatings, shop)).toBe(300);
  expect(bayesianHundredths([0, 0, 0, 0, 1], shop)).toBe(318);
  expect(bayesianHundredths([0, 0, 0, 0, 90], shop)).toBe(480);
});

it('answers that mean beside the other', async () => {
  await using shop = await startWithReviews();

  const { rating } = (await shop.guest.query(OF_PRODUCT, { of }))._entities[0];

  expect(rating).toMatchObject({ average: '3.00', bayesianAverage: '3.00' });
});

it('makes a review one of a verified purchase when the parcel comes after it', async () => {
  await using shop = await startReview();
  const id = uuidv7();
  await shop.given(({ reviews }) => reviews.save(aReview({ id })));
  const delivered = orderDelivered.draft({
    orderId: uuidv7(),
    number: 'A-1',
    customerId: ada.id,
    lines: [{ productId: chair, variantId: chair, quantity: 1 }],
    deliveredAt: new Date().toISOString(),
  });

  await shop.tell(delivered);

  expect((await shop.given(({ reviews }) => reviews.byIds([id]))).get(id)?.isVerifiedPurchase).toBe(true);
});

import { orderDelivered, productPublished, reviewPosted, reviewRatingChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, chair, startReview } from './start-review.ts';

const REVIEW_POST = /* GraphQL */ `
  mutation ($input: ReviewPostInput!) {
    reviewPost(input: $input) {
      review {
        id
        rating
        title
        isVerifiedPurchase
        status
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const good = { productId: chair, rating: 5, title: 'Sits well', body: 'I have not got up since.' };

async function startWithChair() {
  const shop = await startReview();
  await shop.given(({ products }) => products.add([chair]));
  return shop;
}

describe('posting a review', () => {
  it('publishes it, counts it, and tells others', async () => {
    await using shop = await startWithChair();

    const answer = await shop.as(ada).mutate(REVIEW_POST, { input: good });

    expect(answer.reviewPost).toMatchObject({
      review: { rating: 5, title: 'Sits well', isVerifiedPurchase: false, status: 'PUBLISHED' },
      userErrors: [],
    });
    expect(await shop.emitted(reviewPosted)).toMatchObject([{ productId: chair, authorId: ada.id, rating: 5 }]);
    expect(await shop.emitted(reviewRatingChanged)).toEqual([
      { productId: chair, count: 1, averageHundredths: 500, histogram: [0, 0, 0, 0, 1] },
    ]);
  });

  it('knows no purchases of guests', async () => {
    await using shop = await startWithChair();
    const orderId = '018f0000-0000-7000-8000-000000000001';
    const delivered = orderDelivered.draft({
      orderId,
      number: 'A-1',
      customerId: orderId,
      lines: [{ productId: chair, variantId: chair, quantity: 1 }],
      deliveredAt: new Date().toISOString(),
    });

    expect(await shop.tell(delivered)).toBe('done');

    expect(await shop.given(({ purchases }) => purchases.has(orderId, chair))).toBe(false);
  });

  it('is a verified purchase once the product was delivered to the author', async () => {
    await using shop = await startWithChair();
    const delivered = orderDelivered.draft({
      orderId: '018f0000-0000-7000-8000-000000000001',
      number: 'A-1',
      customerId: ada.id,
      lines: [{ productId: chair, variantId: chair, quantity: 1 }],
      deliveredAt: new Date().toISOString(),
    });
    expect(await shop.tell(delivered)).toBe('done');

    const answer = await shop.as(ada).mutate(REVIEW_POST, { input: good });

    expect(answer.reviewPost.review.isVerifiedPurchase).toBe(true);
  });

  it('can be done for a product as soon as it is published', async () => {
    await using shop = await startReview();
    expect((await shop.as(ada).mutate(REVIEW_POST, { input: good })).reviewPost.userErrors).toEqual([
      { code: 'PRODUCT_NOT_FOUND', field: ['input', 'productId'] },
    ]);
    const variants = [{ variantId: chair, sku: 'C', price: { minor: 1, currency: 'USD' } }];
    await shop.tell(
      productPublished.draft({ productId: chair, slug: 'chair', title: 'Chair', categoryId: chair, variants }),
    );

    const answer = await shop.as(ada).mutate(REVIEW_POST, { input: good });

    expect(answer.reviewPost.userErrors).toEqual([]);
  });

  it.each([
    [{ ...good, rating: 0 }, 'RATING_OUT_OF_RANGE', 'rating'],
    [{ ...good, rating: 6 }, 'RATING_OUT_OF_RANGE', 'rating'],
    [{ ...good, title: '   ' }, 'INVALID_TEXT', 'title'],
    [{ ...good, body: 'x'.repeat(5_001) }, 'INVALID_TEXT', 'body'],
  ])('refuses %o with %s', async (input, code, field) => {
    await using shop = await startWithChair();

    const answer = await shop.as(ada).mutate(REVIEW_POST, { input });

    expect(answer.reviewPost).toEqual({ review: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await shop.emitted(reviewPosted)).toEqual([]);
  });

  it('refuses a second review by the same author, however many arrive at once', async () => {
    await using shop = await startWithChair();

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => shop.as(ada).mutate(REVIEW_POST, { input: good })),
    );

    const codes = answers.flatMap(({ reviewPost }) => reviewPost.userErrors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'ALREADY_REVIEWED'));
    expect(await shop.emitted(reviewPosted)).toHaveLength(1);
  });

  it('is for those who logged in', async () => {
    await using shop = await startWithChair();

    const answer = await shop.guest.execute(REVIEW_POST, { input: good });

    expect(answer.errors).toMatchObject([{ path: ['reviewPost'], extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('answers an id that is none as bad input', async () => {
    await using shop = await startWithChair();

    const answer = await shop.as(bob).execute(REVIEW_POST, { input: { ...good, productId: 'chair' } });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

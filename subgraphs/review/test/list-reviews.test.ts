import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aReview, ada, bob, chair, moderator, startReview } from './start-review.ts';

const REVIEWS = /* GraphQL */ `
  query ($where: ReviewWhere, $first: Int, $after: String) {
    reviews(where: $where, first: $first, after: $after) {
      totalCount
      nodes {
        title
        status
        product {
          id
        }
        author {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const table = '018f0000-0000-7000-8000-00000007ab1e';

/** Reviews of the chair, one a day; those of Bob's are of the table. */
async function startWithReviews(...written: readonly (readonly [title: string, status: 'PUBLISHED' | 'REJECTED'])[]) {
  const shop = await startReview();
  await shop.given(async ({ reviews }) => {
    for (const [index, [title, status]] of written.entries()) {
      const isBobs = title.startsWith("Bob's");
      await reviews.save(
        aReview({
          id: uuidv7(),
          productId: isBobs ? table : chair,
          authorId: isBobs ? bob.id : uuidv7(),
          rating: 3,
          title,
          body: title,
          status,
          postedAt: new Date(Date.UTC(2026, 0, 1 + index)),
        }),
      );
    }
  });
  return shop;
}

it('lists the reviews of all products for moderators, newest first', async () => {
  await using shop = await startWithReviews(['old', 'PUBLISHED'], ["Bob's", 'REJECTED'], ['new', 'PUBLISHED']);
  const asModerator = shop.as(moderator);

  const { reviews: first } = await asModerator.query(REVIEWS, { first: 2 });
  const { reviews: second } = await asModerator.query(REVIEWS, { first: 2, after: first.pageInfo.endCursor });

  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [
      { title: 'new', status: 'PUBLISHED', product: { id: chair } },
      { title: "Bob's", status: 'REJECTED', product: { id: table }, author: { id: bob.id } },
    ],
    pageInfo: { hasNextPage: true },
  });
  expect(second).toMatchObject({ totalCount: 3, nodes: [{ title: 'old' }], pageInfo: { hasNextPage: false } });
});

it.each([
  ['rejected ones', { status: { eq: 'REJECTED' } }, ["Bob's"]],
  ['those in one of several states', { status: { oneOf: ['PUBLISHED', 'REJECTED'] } }, ['new', "Bob's", 'old']],
  ['those of a product', { productId: chair }, ['new', 'old']],
  ['those of an author', { authorId: bob.id }, ["Bob's"]],
  ['those of a day', { postedAt: { from: '2026-01-01T00:00:00Z', before: '2026-01-02T00:00:00Z' } }, ['old']],
  ['all but those of a product', { NOT: { productId: chair } }, ["Bob's"]],
])('finds %s', async (_, where, titles) => {
  await using shop = await startWithReviews(['old', 'PUBLISHED'], ["Bob's", 'REJECTED'], ['new', 'PUBLISHED']);

  const { reviews } = await shop.as(moderator).query(REVIEWS, { where });

  expect(reviews.nodes.map(({ title }: { title: string }) => title)).toEqual(titles);
  expect(reviews.totalCount).toBe(titles.length);
});

it('lists them for moderators alone, and keeps no such answer', async () => {
  await using shop = await startWithReviews(['one', 'PUBLISHED']);
  const codeFor = async (client: typeof shop.guest) =>
    (await client.execute(REVIEWS)).errors?.[0]?.extensions?.['code'];

  expect(await codeFor(shop.guest)).toBe('UNAUTHENTICATED');
  expect(await codeFor(shop.as(ada))).toBe('FORBIDDEN');
  expect(await shop.as(moderator).cacheControl(REVIEWS)).toBe('no-store');
});

it('lists a hundred reviews with as many statements as one', async () => {
  const titles = Array.from({ length: 100 }, (_, index) => [`number ${index}`, 'PUBLISHED'] as const);
  await using shop = await startWithReviews(...titles);
  const ask = (first: number) => shop.as(moderator).query(REVIEWS, { first });

  expect(await shop.statements(() => ask(1))).toBe(2);
  expect(await shop.statements(() => ask(100))).toBe(2);
});

import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aReview, ada, bob, chair, moderator, startReview } from './start-review.ts';

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!, $after: String) {
    _entities(representations: $representations) {
      ... on Product {
        id
        rating {
          average
          count
          histogram
        }
        reviews(first: 2, after: $after) {
          nodes {
            title
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

async function startWithReviews(productIds: readonly string[], titles: readonly string[]) {
  const shop = await startReview();
  await shop.given(async ({ reviews }) => {
    for (const productId of productIds) {
      await reviews.lockRatings(productId);
      await reviews.saveRatings(productId, [1, 0, 0, 0, titles.length - 1]);
      for (const [index, title] of titles.entries()) {
        await reviews.save(
          aReview({
            id: uuidv7(),
            productId,
            authorId: index === 0 ? ada.id : uuidv7(),
            rating: index === 0 ? 1 : 5,
            title,
            body: title,
            status: title === 'hidden' ? 'REJECTED' : 'PUBLISHED',
            postedAt: new Date(Date.UTC(2026, 0, 1 + index)),
          }),
        );
      }
    }
  });
  return shop;
}

it('pages through the published reviews of a product, newest first', async () => {
  await using shop = await startWithReviews([chair], ['oldest', 'hidden', 'middle', 'newest']);
  const representations = [{ __typename: 'Product', id: chair }];

  const first = await shop.guest.query(ENTITIES, { representations });
  const { reviews, rating } = first._entities[0];
  const second = await shop.guest.query(ENTITIES, { representations, after: reviews.pageInfo.endCursor });

  expect(rating).toEqual({ average: '4.00', count: 4, histogram: [1, 0, 0, 0, 3] });
  expect(reviews.nodes).toEqual([{ title: 'newest' }, { title: 'middle' }]);
  expect(reviews.pageInfo.hasNextPage).toBe(true);
  expect(second._entities[0].reviews).toMatchObject({
    nodes: [{ title: 'oldest' }],
    pageInfo: { hasNextPage: false },
  });
});

it('reads a hundred products with as many statements as one', async () => {
  const productIds = Array.from({ length: 100 }, () => uuidv7());
  await using shop = await startWithReviews(productIds, ['one', 'two', 'three']);
  const ask = (ids: readonly string[]) =>
    shop.guest.query(ENTITIES, { representations: ids.map((id) => ({ __typename: 'Product', id })) });

  const forOne = await shop.statements(() => ask(productIds.slice(0, 1)));
  const forHundred = await shop.statements(() => ask(productIds));

  expect(forOne).toBe(2);
  expect(forHundred).toBe(2);
});

it('shows a rejected review to its author and to moderators only', async () => {
  await using shop = await startWithReviews([chair], ['hidden']);
  const REVIEWS = /* GraphQL */ `
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on User {
          reviews {
            nodes {
              title
            }
          }
        }
      }
    }
  `;
  const representations = [{ __typename: 'User', id: ada.id }];
  const titles = async (client: typeof shop.guest) =>
    (await client.query(REVIEWS, { representations }))._entities[0].reviews.nodes.length;

  expect(await titles(shop.as(ada))).toBe(1);
  expect(await titles(shop.as(moderator))).toBe(1);
  expect(await titles(shop.as(bob))).toBe(0);
  expect(await titles(shop.guest)).toBe(0);
});

it.each([
  ['a cursor that is none', { after: 'nonsense' }],
  ['a cursor of another list', { after: Buffer.from('["2026-01-01"]').toString('base64url') }],
  ['a place that is none', { after: Buffer.from('["yesterday","nowhere"]').toString('base64url') }],
])('answers %s as bad input', async (_, variables) => {
  await using shop = await startReview();
  const representations = [{ __typename: 'Product', id: chair }];

  const answer = await shop.guest.execute(ENTITIES, { representations, ...variables });

  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('lets answers be kept in which everyone sees the same', async () => {
  await using shop = await startWithReviews([chair], ['hidden', 'shown']);
  const { _entities } = await shop
    .as(moderator)
    .query('query ($u: [_Any!]!) { _entities(representations: $u) { ... on User { reviews { nodes { id } } } } }', {
      u: [{ __typename: 'User', id: ada.id }],
    });
  const [hidden] = _entities[0].reviews.nodes;
  const entity = (__typename: string, id: string) => ({ representations: [{ __typename, id }] });
  const ofReview = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Review { title author { id } product { id } } }
  }`;
  const ofUser = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on User { reviews { nodes { title } } } }
  }`;
  const ofProduct = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Product { reviews { nodes { id title author { id } } } } }
  }`;

  const { _entities: products } = await shop.guest.query(ofProduct, entity('Product', chair));
  const [shown] = products[0].reviews.nodes;

  expect(await shop.guest.cacheControl(ENTITIES, entity('Product', chair))).toBe('max-age=60, public');
  expect(await shop.guest.cacheControl(ofProduct, entity('Product', chair))).toBe('max-age=60, public');
  expect(await shop.guest.cacheControl(ofReview, entity('Review', shown.id))).toBe('max-age=60, public');
  expect(await shop.guest.cacheControl(ofReview, entity('Review', hidden.id))).toBe('no-store');
  expect(await shop.as(moderator).cacheControl(ofReview, entity('Review', hidden.id))).toBe('no-store');
  expect(await shop.as(ada).cacheControl(ofUser, entity('User', ada.id))).toBe('no-store');
});

it('counts reviews without showing any, those that may be seen', async () => {
  await using shop = await startWithReviews([chair], ['one', 'two']);
  await using hiding = await startWithReviews([chair], ['hidden', 'shown']);
  const COUNTS = /* GraphQL */ `
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Product {
          reviews(first: 0) {
            nodes {
              id
            }
            totalCount
          }
        }
        ... on User {
          reviews(last: 0) {
            nodes {
              id
            }
            totalCount
          }
        }
      }
    }
  `;
  const countFor = async (client: typeof shop.guest, __typename: string, id: string) =>
    (await client.query(COUNTS, { representations: [{ __typename, id }] }))._entities[0].reviews;

  expect(await countFor(shop.guest, 'Product', chair)).toEqual({ nodes: [], totalCount: 2 });
  expect(await countFor(hiding.as(ada), 'User', ada.id)).toEqual({ nodes: [], totalCount: 1 });
  expect(await countFor(hiding.guest, 'User', ada.id)).toEqual({ nodes: [], totalCount: 0 });
});

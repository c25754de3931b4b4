import { recommendationBehaviourRecorded } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { interestsOf } from '../src/domain/learning/interest.ts';
import { bought, publishAll } from './events.ts';
import { idsOf, productPage, productPages, recommendationsFor, trending } from './read-recommendations.ts';
import { ada, bob, chair, lamp, pencil, startRecommendation, table } from './start-recommendation.ts';

const BEHAVIOUR_RECORD = /* GraphQL */ `
  mutation ($input: BehaviourRecordInput!) {
    behaviourRecord(input: $input) {
      product {
        id
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const yearAgo = new Date(Date.now() - 365 * 24 * 60 * 60 * 1_000);

async function startWithProducts() {
  const shop = await startRecommendation();
  await publishAll(shop);
  return shop;
}

describe('what is related to a product', () => {
  it('is what was bought with it, then its category, then what is popular', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, table]));
    await shop.tell(bought([pencil]));

    const { related } = await productPage(shop.guest, chair);

    expect(related).toMatchObject([
      { product: { id: table }, reason: 'BOUGHT_TOGETHER', because: { id: chair } },
      { product: { id: lamp }, reason: 'SAME_CATEGORY', because: null },
      { product: { id: pencil }, reason: 'POPULAR', because: null },
    ]);
  });

  it('is something even for a product that nobody knows', async () => {
    await using shop = await startWithProducts();

    const { related } = await productPage(shop.guest, uuidv7());

    expect(related).toHaveLength(4);
  });

  it('is read for a hundred products in as many statements as for one', async () => {
    await using shop = await startWithProducts();
    const many = Array.from({ length: 98 }, () => uuidv7());
    await shop.tell(bought([chair, table, ...many]));

    const forOne = await shop.statements(() => productPages(shop.guest, [chair]));
    const forHundred = await shop.statements(() => productPages(shop.guest, [chair, table, ...many]));

    expect(forOne).toBe(4);
    expect(forHundred).toBe(4);
  });

  it.each([51, -1])('cannot be %i products', async (first) => {
    await using shop = await startWithProducts();

    await expect(productPage(shop.guest, chair, first)).rejects.toThrow('BAD_USER_INPUT');
    await expect(trending(shop.guest, first)).rejects.toThrow('BAD_USER_INPUT');
    await expect(recommendationsFor(shop.guest, ada.id, first)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('is nothing where nothing is asked for', async () => {
    await using shop = await startWithProducts();

    expect(await productPage(shop.guest, chair, 0)).toMatchObject({ together: [], related: [] });
    expect(await trending(shop.guest, 0)).toEqual([]);
    expect(await recommendationsFor(shop.guest, ada.id, 0)).toEqual([]);
  });

  it('is no more than was asked for', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, table, lamp]));

    const { together, related } = await productPage(shop.guest, chair, 1);

    expect([together, related]).toMatchObject([{ length: 1 }, { length: 1 }]);
  });
});

describe('what is recommended to a user', () => {
  it('follows from what they bought, and is not what they just bought', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, table], { customerId: bob.id }));
    await shop.tell(bought([chair]));

    const recommended = await recommendationsFor(shop.as(ada), ada.id);

    expect(recommended[0]).toMatchObject({
      product: { id: table },
      reason: 'BECAUSE_YOU_BOUGHT',
      because: { id: chair },
    });
    expect(idsOf(recommended).toSorted()).toEqual([table, lamp, pencil]);
  });

  it('may be what they bought long ago', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([pencil], { at: yearAgo }));

    expect(idsOf(await recommendationsFor(shop.as(ada), ada.id))).toContain(pencil);
  });

  it('follows from what they looked at', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, lamp], { customerId: bob.id }));

    await shop.as(ada).mutate(BEHAVIOUR_RECORD, { input: { productId: chair, kind: 'VIEW' } });

    expect((await recommendationsFor(shop.as(ada), ada.id))[0]).toMatchObject({
      product: { id: lamp },
      reason: 'BECAUSE_YOU_VIEWED',
      because: { id: chair },
    });
  });

  it('is what is popular for a newcomer, a guest and whoever looks at somebody else', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, table]));

    for (const client of [shop.guest, shop.as(bob), shop.as({ ...bob, roles: ['ADMIN'] })]) {
      const recommended = await recommendationsFor(client, ada.id);

      expect(new Set(recommended.map(({ reason }) => reason))).toEqual(new Set(['POPULAR']));
      expect(recommended).toHaveLength(4);
    }
    expect(await recommendationsFor(shop.as(bob), bob.id)).toHaveLength(4);
  });
});

describe('recording behaviour', () => {
  it('is kept and told', async () => {
    await using shop = await startWithProducts();

    const answer = await shop.as(ada).mutate(BEHAVIOUR_RECORD, { input: { productId: chair, kind: 'ADD_TO_CART' } });

    expect(answer.behaviourRecord).toEqual({ product: { id: chair }, userErrors: [] });
    expect(await shop.emitted(recommendationBehaviourRecorded)).toMatchObject([
      { userId: ada.id, productId: chair, kind: 'ADD_TO_CART' },
    ]);
  });

  it('adds up, however much of it comes at once', async () => {
    await using shop = await startWithProducts();

    const record = () => shop.as(ada).mutate(BEHAVIOUR_RECORD, { input: { productId: chair, kind: 'VIEW' } });
    await Promise.all(Array.from({ length: 8 }, record));

    const lines = await shop.given(({ behaviours }) => behaviours.latestOf([ada.id]));
    expect(interestsOf(lines)).toMatchObject([{ productId: chair, weight: 8 }]);
  });

  it('is refused for a product that there is not', async () => {
    await using shop = await startWithProducts();

    const answer = await shop.as(ada).mutate(BEHAVIOUR_RECORD, { input: { productId: uuidv7(), kind: 'VIEW' } });

    expect(answer.behaviourRecord).toEqual({
      product: null,
      userErrors: [{ code: 'PRODUCT_NOT_FOUND', field: ['input', 'productId'] }],
    });
    expect(await shop.emitted(recommendationBehaviourRecorded)).toEqual([]);
  });

  it.each([
    ['a guest', undefined, { productId: chair, kind: 'VIEW' }, 'UNAUTHENTICATED'],
    ['an id that is none', ada, { productId: 'chair', kind: 'VIEW' }, 'BAD_USER_INPUT'],
    ['a kind that there is not', ada, { productId: chair, kind: 'STEAL' }, 'BAD_USER_INPUT'],
  ])('is not for %s', async (_, viewer, input, code) => {
    await using shop = await startWithProducts();

    const answer = await (viewer ? shop.as(viewer) : shop.guest).execute(BEHAVIOUR_RECORD, { input });

    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  });
});

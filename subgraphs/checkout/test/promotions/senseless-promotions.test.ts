import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  createCart,
  lamp,
  readyCart,
  startCheckout,
} from '../start-checkout.ts';
import { draftThatIsOver, inUsd, manage, marketing, running, written } from './staff.ts';

const gift = (variantId: string) => ({ action: { kind: 'GIFT', variants: [{ variantId, quantity: 1 }] } });
const bundle = {
  action: {
    kind: 'BUNDLE',
    amount: inUsd('90'),
    variants: [chair, lamp].map((variantId) => ({ variantId, quantity: 1 })),
  },
};

describe('a promotion', () => {
  it('that gives or bundles what is not for sale is refused where it is written, with the place', async () => {
    await using shop = await startCheckout();
    shop.prices.delete(lamp);

    for (const more of [gift(lamp), gift(randomUUID()), bundle]) {
      const refused = await manage(shop, 'promotionCreate', { promotion: written(more) });

      const field = ['input', 'promotion', 'action', 'variants'];
      expect(refused.userErrors).toMatchObject([{ code: 'INVALID_PROMOTION', field }]);
    }
  });

  it('that bundles one piece alone is refused, and two of the same are not', async () => {
    await using shop = await startCheckout();
    const of = (quantity: number) => ({
      action: { kind: 'BUNDLE', amount: inUsd('90'), variants: [{ variantId: chair, quantity }] },
    });

    const refused = await manage(shop, 'promotionCreate', { promotion: written(of(1)) });
    const created = await manage(shop, 'promotionCreate', { promotion: written(of(2)) });

    const field = ['input', 'promotion', 'action', 'variants'];
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_PROMOTION', field }]);
    expect(created.userErrors).toEqual([]);
  });

  it.each([gift(lamp), bundle])('is not switched on while that is not for sale any more: %j', async (more) => {
    await using shop = await startCheckout();
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written(more) });
    const price = shop.prices.get(lamp);
    shop.prices.delete(lamp);

    const refused = await manage(shop, 'promotionActivate', { promotionId: promotion.id });
    if (price) shop.prices.set(lamp, price);
    const active = await manage(shop, 'promotionActivate', { promotionId: promotion.id });
    shop.prices.delete(lamp);
    const again = await manage(shop, 'promotionActivate', { promotionId: promotion.id });

    expect(codesOf(refused)).toEqual(['PROMOTION_GOODS_UNAVAILABLE']);
    expect([active.promotion.status, codesOf(again)]).toEqual(['ACTIVE', []]);
  });

  it('whose end has come is not switched on, and the words say why', async () => {
    await using shop = await startCheckout();
    const promotion = await draftThatIsOver(shop);

    const { userErrors } = await manage(shop, 'promotionActivate', { promotionId: promotion.id });

    const message = 'The promotion has ended by its own dates. Write a later end, and switch it on then.';
    expect(userErrors).toEqual([{ code: 'PROMOTION_OVER', field: ['input', 'promotionId'], message }]);
  });

  it('that somebody else changed meanwhile is called a promotion', async () => {
    await using shop = await startCheckout();
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written() });

    const refused = await manage(shop, 'promotionUpdate', {
      ...{ promotionId: promotion.id, promotion: written(), expectedVersion: 7 },
    });

    const message = 'The promotion was changed at the same moment. Look at it, and try again.';
    expect(refused.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', message }]);
  });
});

const SIMULATE = /* GraphQL */ `
  query ($input: PromotionSimulationInput!) {
    promotionSimulation(input: $input) {
      totals {
        total {
          amount
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const simulate = async (shop: Checkout, input: object) =>
  (await shop.as(marketing).query(SIMULATE, { input })).promotionSimulation;

describe('a simulation', () => {
  const lines = [{ variantId: chair, quantity: 1 }];
  const many = Array.from({ length: 101 }, () => lines[0]);

  it.each([
    ['INVALID_MONEY', 'shippingPrice', { lines, shippingPrice: inUsd('-5') }],
    ['INVALID_MONEY', 'shippingPrice', { lines, shippingPrice: inUsd('100000.01') }],
    ['INVALID_MONEY', 'shippingPrice', { lines, shippingPrice: { amount: '5', currency: 'EUR' } }],
    ['INVALID_CUSTOMER_GROUP', 'customerGroups', { lines, customerGroups: ['Not A Group'] }],
    ['INVALID_CUSTOMER_GROUP', 'customerGroups', { lines, customerGroups: Array.from({ length: 51 }, () => 'trade') }],
    ['NO_LINES', 'lines', { lines: [] }],
    ['TOO_MANY_LINES', 'lines', { lines: many }],
    ['AMBIGUOUS_INPUT', 'promotion', { lines, promotionId: chair }],
  ])('of what makes no sense is refused with %s at %s', async (code, field, input) => {
    await using shop = await startCheckout();

    const refused = await simulate(shop, { promotion: written(), ...input });

    expect(refused).toEqual({ totals: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('is of a cart or of goods, and of free shipping too', async () => {
    await using shop = await startCheckout();
    const promotionId = await running(shop);
    const cartId = await readyCart(shop);

    const both = await simulate(shop, { promotionId, cartId, lines });
    const free = await simulate(shop, { promotionId, lines, shippingPrice: inUsd('0') });

    expect(both.userErrors).toEqual([{ code: 'AMBIGUOUS_INPUT', field: ['input', 'lines'] }]);
    expect(free).toEqual({ totals: { total: { amount: '90.00' } }, userErrors: [] });
  });
});

it('ids of entries and lines are at most a hundred, however often they repeat', async () => {
  await using shop = await startCheckout();
  const cartId = await createCart(shop.as(ada));
  const ids = Array.from({ length: 101 }, () => lamp);
  const client = shop.as(ada);
  const ask = async (mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`;
    return (await client.mutate(document, { input }))[mutation].userErrors;
  };

  const tooMany = [{ code: 'TOO_MANY_ITEMS', field: ['input', 'itemIds'] }];
  const { userErrors } = await changeCart(client, 'cartLinesRemove', { cartId, lineIds: ids });
  expect(userErrors).toMatchObject([{ code: 'TOO_MANY_LINES' }]);
  expect(await ask('cartLinesSave', { cartId, lineIds: ids })).toMatchObject([{ code: 'TOO_MANY_LINES' }]);
  const created = await client.mutate(
    'mutation { wishListCreate(input: { name: "Mine" }) { wishList { id } userErrors { code } } }',
  );
  const wishListId = created.wishListCreate.wishList.id;
  expect(await ask('cartLinesAddFromWishList', { cartId, wishListId, itemIds: ids })).toEqual(tooMany);
  expect(await ask('wishListItemsRemove', { wishListId, itemIds: ids })).toEqual(tooMany);
});

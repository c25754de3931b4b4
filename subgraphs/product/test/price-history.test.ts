import { productPriceChanged, productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { startProduct, otherVendor, vendor } from './start-product.ts';
import { startWithChair, variantId } from './start-with-chair.ts';

const SET = /* GraphQL */ `
  mutation ($input: ProductVariantPriceSetInput!) {
    productVariantPriceSet(input: $input) {
      variant {
        price {
          amount
        }
        compareAtPrice {
          amount
        }
        product {
          version
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const PRICES = /* GraphQL */ `
  query ($id: ID!, $first: Int, $after: String) {
    variant(id: $id) {
      lowestPriceOf30Days {
        amount
      }
      priceChanges(first: $first, after: $after) {
        nodes {
          previous {
            amount
          }
          price {
            amount
          }
        }
        pageInfo {
          endCursor
        }
      }
    }
  }
`;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const day = 24 * 60 * 60 * 1_000;

async function startWithPrices() {
  const shop = await startWithChair();
  shop.stopClock();
  let attempt = 0;
  const set = async (amount: string, more = {}) => {
    attempt += 1;
    const input = { variantId, price: usd(amount), idempotencyKey: `attempt-${attempt}`, ...more };
    return (await shop.as(vendor).mutate(SET, { input })).productVariantPriceSet;
  };
  const prices = async (client = shop.as(vendor), more = {}) =>
    (await client.query(PRICES, { id: variantId, ...more })).variant;
  const lowest = async () => (await prices(shop.guest)).lowestPriceOf30Days?.amount ?? null;
  return Object.assign(shop, { set, prices, lowest });
}

describe('the lowest price of 30 days', () => {
  it('is that of the 30 days before the price of now', async () => {
    await using shop = await startWithPrices();

    expect(await shop.lowest()).toBeNull();
    await shop.set('7.00');
    expect(await shop.lowest()).toBe('10.00');
    shop.advance(10 * day);
    await shop.set('12.00');
    expect(await shop.lowest()).toBe('7.00');
    shop.advance(25 * day);
    await shop.set('9.00');
    expect(await shop.lowest()).toBe('7.00');
    shop.advance(31 * day);
    await shop.set('8.00');

    expect(await shop.lowest()).toBe('9.00');
  });
});

describe('the history of a price', () => {
  it('is read by the vendor in pages, the latest change first, and by nobody else', async () => {
    await using shop = await startWithPrices();
    for (const amount of ['9', '8', '7']) await shop.set(amount);

    const { priceChanges: page } = await shop.prices(shop.as(vendor), { first: 2 });
    const { priceChanges: rest } = await shop.prices(shop.as(vendor), { after: page.pageInfo.endCursor });

    expect(page.nodes).toEqual([
      { previous: { amount: '8.00' }, price: { amount: '7.00' } },
      { previous: { amount: '9.00' }, price: { amount: '8.00' } },
    ]);
    expect(rest.nodes).toEqual([{ previous: { amount: '10.00' }, price: { amount: '9.00' } }]);
    expect((await shop.prices(shop.guest)).priceChanges).toBeNull();
    expect((await shop.prices(shop.as(otherVendor))).priceChanges).toBeNull();
  });
});

describe('a price to compare with', () => {
  it('is higher than the price, stays while it is, and may be taken away', async () => {
    await using shop = await startWithPrices();

    const said = await shop.set('8', { compareAtPrice: usd('12') });
    const lower = await shop.set('7');
    const same = await shop.set('7', { compareAtPrice: usd('11') });
    const removed = await shop.set('7', { removeCompareAtPrice: true });
    await shop.set('7', { compareAtPrice: usd('11') });
    const higher = await shop.set('11');

    expect(said.variant).toMatchObject({ price: { amount: '8.00' }, compareAtPrice: { amount: '12.00' } });
    expect(lower.variant.compareAtPrice).toEqual({ amount: '12.00' });
    expect(same.variant).toMatchObject({ compareAtPrice: { amount: '11.00' }, product: { version: 4 } });
    expect(removed.variant.compareAtPrice).toBeNull();
    expect(higher.variant.compareAtPrice).toBeNull();
    expect(await shop.emitted(productPriceChanged)).toHaveLength(3);
    expect(await shop.emitted(productUpdated)).toHaveLength(3);
  });

  it.each([
    [{ compareAtPrice: usd('8') }, 'compareAtPrice'],
    [{ compareAtPrice: usd('0.001') }, 'compareAtPrice'],
    [{ compareAtPrice: usd('9'), removeCompareAtPrice: true }, 'removeCompareAtPrice'],
  ])('is refused as %j', async (more, field) => {
    await using shop = await startWithPrices();

    expect((await shop.set('8', more)).userErrors).toEqual([{ code: 'INVALID_PRICE', field: ['input', field] }]);
  });
});

it('pushes what variants cost, and each change of it, whichever replica makes it, of what can be bought', async () => {
  await using shop = await startWithPrices();
  await using other = await startProduct({}, { database: shop.running.database });
  const document = `subscription ($variantIds: [ID!]!) {
    priceChanged(variantIds: $variantIds) { variant { sku } price { amount } } }`;
  const changes = shop.guest.subscribe(document, { variantIds: [variantId] });
  const next = async () => {
    const { value } = await changes.next();
    const { variant, price } = value.data.priceChanged;
    return [variant.sku, price.amount];
  };

  const first = await next();
  const input = { variantId, price: usd('6'), idempotencyKey: 'other replica' };
  await other.as(vendor).mutate(SET, { input });
  const second = await next();
  await changes.return?.();
  const refused = await shop.guest.subscribe(document, { variantIds: [] }).next();

  expect([first, second]).toEqual([
    ['RED', '10.00'],
    ['RED', '6.00'],
  ]);
  expect(refused.value.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

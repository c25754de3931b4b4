import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createShopClient, type Data, type ShopClient } from './shop-client.ts';
import { type RunningSystem, startSystem } from './start-system.ts';

describe('what is kept of the catalogue', { timeout: 60_000 }, () => {
  let system: RunningSystem;
  let shop: ShopClient;

  beforeAll(async () => {
    system = await startSystem();
    shop = createShopClient(system.router);
  }, 120_000);

  afterAll(async () => {
    await shop[Symbol.asyncDispose]();
    await system[Symbol.asyncDispose]();
  });

  it('is a new price as soon as its event has come', async () => {
    const { userLogin } = await shop.request(LOGIN, { email: 'vendor@example.com', password: 'correct-horse-battery' });
    const vendor = shop.as(userLogin.accessToken);
    const { products } = await shop.request(
      '{ products(first: 1) { nodes { id variants { id price { currency } } } } }',
    );
    const [{ id, variants }] = products.nodes;
    const [{ id: variantId, price }] = variants;
    const amount = async () => {
      const { product } = await shop.request(PRICE, { id });
      return product.variants.find((variant: Data) => variant.id === variantId).price.amount;
    };

    for (const next of ['123.45', '234.56', '345.67']) {
      for (let time = 0; time < 3; time += 1) await amount();
      const input = { variantId, price: { amount: next, currency: price.currency }, idempotencyKey: randomUUID() };
      const { productVariantPriceSet } = await vendor.request(SET_PRICE, { input });
      const since = performance.now();
      expect(productVariantPriceSet).toMatchObject({ userErrors: [] });
      await expect.poll(amount, { interval: 1, timeout: 20_000 }).toBe(next);
      console.log(`a new price was answered ${(performance.now() - since).toFixed(1)} ms after it was set`);
    }
  });
});

const LOGIN = /* GraphQL */ `
  mutation ($email: String!, $password: String!) {
    userLogin(input: { email: $email, password: $password }) {
      accessToken
    }
  }
`;

const PRICE = /* GraphQL */ `
  query ($id: ID!) {
    product(id: $id) {
      rating {
        average
      }
      variants {
        id
        price {
          amount
        }
        availability {
          status
        }
      }
    }
  }
`;

const SET_PRICE = /* GraphQL */ `
  mutation ($input: ProductVariantPriceSetInput!) {
    productVariantPriceSet(input: $input) {
      variant {
        version: title
      }
      userErrors {
        code
      }
    }
  }
`;

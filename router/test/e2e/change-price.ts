import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { expect } from 'vitest';
import { login } from './login.ts';
import type { Data, ShopClient } from './shop-client.ts';

/** Sets a price that is kept by the router, and waits until the new one is answered; says after how many milliseconds. */
export async function changePrice(shop: ShopClient, amount: string): Promise<number> {
  const { accessToken } = await login(shop, { email: 'vendor@example.com', password: 'correct-horse-battery' });
  await using vendor = shop.as(accessToken);
  const { products } = await shop.request('{ products(first: 1) { nodes { id variants { id price { currency } } } } }');
  const [{ id, variants }] = products.nodes;
  const [{ id: variantId, price }] = variants;
  const shown = async () => {
    const { product } = await shop.request(PRICE, { id });
    return product.variants.find((variant: Data) => variant.id === variantId).price.amount;
  };
  for (let time = 0; time < 3; time += 1) await shown();

  const input = { variantId, price: { amount, currency: price.currency }, idempotencyKey: randomUUID() };
  const { productVariantPriceSet } = await vendor.request(SET_PRICE, { input });
  const since = performance.now();
  expect(productVariantPriceSet).toMatchObject({ userErrors: [] });
  await expect.poll(shown, { interval: 1, timeout: 20_000 }).toBe(amount);
  return performance.now() - since;
}

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

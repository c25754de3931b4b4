import { randomUUID } from 'node:crypto';
import { type Money, productPriceChanged, productQuote } from '@agora/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePrice } from '../src/domain/lines/line-price.ts';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  createCart,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      version
      totals {
        subtotal {
          amount
        }
      }
      problems {
        code
        previousPrice {
          amount
        }
        currentPrice {
          amount
        }
      }
    }
  }
`;

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const changedTo = (price: Money, since?: Date, variantId = chair) =>
  productPriceChanged.draft({
    ...{ productId: variantId, variantId, sku: 'SKU', previous: usd(10_000), price },
    ...(since && { since: since.toISOString() }),
  });

async function guestCart(shop: Checkout, variantId = chair): Promise<string> {
  const cartId = await createCart(shop.guest);
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId, quantity: 1 }] });
  return cartId;
}

const subtotalOf = async (shop: Checkout, id: string): Promise<string> =>
  (await shop.guest.query('query ($id: ID!) { cart(id: $id) { totals { subtotal { amount } } } }', { id })).cart.totals
    .subtotal.amount;

describe('a price that changed', () => {
  it('is shown beside the one that the customer saw, once, however often it is told', async () => {
    await using shop = await startCheckout();
    const cartId = await guestCart(shop);
    const id = randomUUID();
    const changed = changedTo(usd(12_000), minutes(1));

    expect(await shop.tell(changed, { id })).toBe('done');
    expect(await shop.tell(changed, { id })).toBe('duplicate');

    expect((await shop.guest.query(CART, { id: cartId })).cart).toEqual({
      version: 2,
      totals: { subtotal: { amount: '120.00' } },
      problems: [{ code: 'PRICE_CHANGED', previousPrice: { amount: '100.00' }, currentPrice: { amount: '120.00' } }],
    });
  });

  it('is refused once when the cart is bought, and then accepted, also where product still quotes the one before', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await shop.tell(changedTo(usd(11_000), minutes(1)));

    const refused = await complete(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(refused.userErrors).toMatchObject([
      {
        code: 'PRICE_CHANGED',
        lines: [{ previousPrice: { amount: '100.00' }, currentPrice: { amount: '110.00' } }],
      },
    ]);
    expect(codesOf(bought)).toEqual([]);
    expect(bought.cart.totals.subtotal).toEqual({ amount: '220.00' });
  });

  it('is kept once for all carts, whose customers it keeps from nothing', async () => {
    await using shop = await startCheckout();
    const first = await guestCart(shop);
    const one = await shop.statements(() => shop.tell(changedTo(usd(11_000), minutes(1))));
    const carts = await Promise.all(Array.from({ length: 30 }, () => guestCart(shop)));

    const many = await shop.given(async ({ carts: store }) => {
      await store.lock(first);
      return shop.statements(() => shop.tell(changedTo(usd(12_000), minutes(2))));
    });

    expect([one, many]).toEqual([1, 1]);
    const subtotals = await Promise.all([first, ...carts].map((id) => subtotalOf(shop, id)));
    expect(new Set(subtotals)).toEqual(new Set(['120.00']));
  });

  it('is not undone by an older one that comes later, in whatever order and however often they come', async () => {
    await using shop = await startCheckout();
    const cartId = await guestCart(shop);
    const told = [3, 1, 5, 2, 4, 5, 1].map((minute) => changedTo(usd(10_000 + minute), minutes(minute)));

    await shop.tell(changedTo(usd(9_000), minutes(-60)));
    const before = await subtotalOf(shop, cartId);
    await Promise.all(told.map((draft) => shop.tell(draft)));
    await shop.tell(changedTo(usd(10_002), minutes(2)));

    expect([before, await subtotalOf(shop, cartId)]).toEqual(['100.00', '100.05']);
  });

  it('is learnt by a quote, where an earlier release did not tell since when it holds', async () => {
    await using shop = await startCheckout();
    const cartId = await guestCart(shop);
    shop.prices.set(chair, usd(12_000));

    expect(await shop.tell(changedTo(usd(12_000)))).toBe('done');

    expect((await shop.guest.query(CART, { id: cartId })).cart).toMatchObject({
      totals: { subtotal: { amount: '100.00' } },
      problems: [{ code: 'PRICE_CHANGED', currentPrice: { amount: '120.00' } }],
    });
  });

  it('is in carts that are filled later, by a quote from before it', async () => {
    await using shop = await startCheckout();
    const asked = Promise.withResolvers<undefined>();
    const told = Promise.withResolvers<undefined>();
    const quote = { variantId: chair, productId: chair, sku: 'SKU', title: 'Thing', weightGrams: 1 };
    const quotes = [{ ...quote, unitPrice: usd(10_000), priceSince: minutes(-60).toISOString() }];
    shop.answers(productQuote, async () => {
      asked.resolve(undefined);
      await told.promise;
      return { quotes };
    });

    const filling = guestCart(shop);
    await asked.promise;
    await shop.tell(changedTo(usd(12_000), minutes(-1)));
    told.resolve(undefined);

    expect(await subtotalOf(shop, await filling)).toBe('120.00');
  });
});

it('holds the latest of several prices, in whatever order they are learnt', () => {
  const price = fc.record({ minute: fc.integer({ min: 0, max: 9 }) });
  const dated = (minute: number) => ({
    ...{ unitPrice: usd(minute), compareAtPrice: null, hasOwnPrice: false },
    priceSince: new Date(minute * 60_000),
  });
  fc.assert(
    fc.property(price, fc.array(price, { maxLength: 6 }), (first, others) => {
      const held = others.reduce((line, { minute }) => takePrice(line, dated(minute)), dated(first.minute));

      expect(held).toEqual(dated(Math.max(first.minute, ...others.map(({ minute }) => minute))));
    }),
  );
});

it('makes a dead letter of a price change that is none', async () => {
  await using shop = await startCheckout();

  expect(await shop.tellRaw(productPriceChanged, { variantId: chair, price: '12' })).toBe('dead');
});

import { productPriceChanged, productQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  type Client,
  codesOf,
  complete,
  createCart,
  home,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const trader = { ...ada, customerGroups: ['trade'] };

const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      lines {
        unitPrice {
          amount
        }
        compareAtPrice {
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

/** Chairs are 100.00 for everybody, 80.00 for the trade, and ten of them 70.00 each for anybody. */
async function startWithOwnPrices() {
  const shop = await startCheckout();
  shop.ownPrices.push(
    { variantId: chair, group: 'trade', minQuantity: 1, price: usd(8_000) },
    { variantId: chair, minQuantity: 10, price: usd(7_000) },
  );
  return shop;
}

async function filled(client: Client, quantity: number): Promise<string> {
  const cartId = await createCart(client);
  await changeCart(client, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity }] });
  return cartId;
}

const read = async (client: Client, id: string) => (await client.query(CART, { id })).cart;
const shown = async (client: Client, id: string) => {
  const { lines, problems } = await read(client, id);
  return [lines[0].unitPrice.amount, problems.map(({ code }: { code: string }) => code)];
};
const lineIn = async (client: Client, id: string): Promise<string> =>
  (await client.query('query ($id: ID!) { cart(id: $id) { lines { id } } }', { id })).cart.lines[0].id;
const raise = (shop: Checkout, minor: number) => {
  shop.prices.set(chair, usd(minor));
  const since = new Date(Date.now() + 1_000).toISOString();
  const named = { productId: chair, variantId: chair, sku: 'SKU' };
  return shop.tell(productPriceChanged.draft({ ...named, previous: usd(10_000), price: usd(minor), since }));
};

describe('a price for a group of customers', () => {
  it('is what its members see, beside the one to compare with, and pay', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await filled(shop.as(trader), 1);

    expect(await read(shop.as(trader), cartId)).toEqual({
      lines: [{ unitPrice: { amount: '80.00' }, compareAtPrice: { amount: '100.00' } }],
      problems: [],
    });
    expect(await shown(shop.guest, await filled(shop.guest, 1))).toEqual(['100.00', []]);
  });

  it('stays when what everybody pays changes', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await filled(shop.as(trader), 1);
    const guests = await filled(shop.guest, 1);

    await raise(shop, 12_000);

    expect(await shown(shop.as(trader), cartId)).toEqual(['80.00', []]);
    expect(await shown(shop.guest, guests)).toEqual(['120.00', ['PRICE_CHANGED']]);
  });

  it('is in a cart from the moment at which its guest logs in, without a word where it is lower', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await filled(shop.guest, 2);

    await changeCart(shop.as(trader), 'cartClaim', { cartId });

    expect(await shown(shop.as(trader), cartId)).toEqual(['80.00', []]);
  });

  it('is told where it costs more than the guest saw', async () => {
    await using shop = await startCheckout();
    shop.ownPrices.push({ variantId: chair, group: 'trade', minQuantity: 1, price: usd(13_000) });
    const cartId = await filled(shop.guest, 1);

    await changeCart(shop.as(trader), 'cartClaim', { cartId });

    expect(await shown(shop.as(trader), cartId)).toEqual(['130.00', ['PRICE_CHANGED']]);
  });

  it('is charged, and refused once when it changes', async () => {
    await using shop = await startWithOwnPrices();
    const client = shop.as(trader);
    const cartId = await filled(client, 1);
    await changeCart(client, 'cartShippingAddressSet', { cartId, addressId: home });
    await changeCart(client, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await changeCart(client, 'cartPaymentMethodSet', {
      cartId,
      paymentMethodId: '018f0000-0000-7000-8000-000000000ca4',
    });
    shop.ownPrices.splice(0, 1, { variantId: chair, group: 'trade', minQuantity: 1, price: usd(9_000) });

    const refused = await complete(client, cartId);
    const bought = await complete(client, cartId, { idempotencyKey: 'second' });

    expect([codesOf(refused), codesOf(bought)]).toEqual([['PRICE_CHANGED'], []]);
    expect(bought.cart.totals.subtotal).toEqual({ amount: '90.00' });
  });
});

describe('a price of many pieces', () => {
  it('holds as soon as there are so many, and no longer, without that being a changed price', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await filled(shop.guest, 9);
    const lineId = await lineIn(shop.guest, cartId);
    const seen = [await shown(shop.guest, cartId)];

    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });
    seen.push(await shown(shop.guest, cartId));
    await changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity: 9 }] });
    seen.push(await shown(shop.guest, cartId));

    expect(seen).toEqual([
      ['100.00', []],
      ['70.00', []],
      ['100.00', []],
    ]);
  });

  it('is of all pieces when the carts of a guest and a customer become one', async () => {
    await using shop = await startWithOwnPrices();
    const own = await filled(shop.as(ada), 4);
    const cartId = await filled(shop.guest, 6);

    await changeCart(shop.as(ada), 'cartClaim', { cartId });

    expect(await shown(shop.as(ada), own)).toEqual(['70.00', []]);
  });

  it('keeps a change to be seen that came before the quantity was changed', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await filled(shop.guest, 1);
    const lineId = await lineIn(shop.guest, cartId);
    await raise(shop, 12_000);

    await changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity: 2 }] });

    expect(await shown(shop.guest, cartId)).toEqual(['120.00', ['PRICE_CHANGED']]);
  });

  it('is bought as it was shown', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await readyCart(shop, 10);

    const bought = await complete(shop.as(ada), cartId);

    expect(codesOf(bought)).toEqual([]);
    expect(bought.cart.totals.subtotal).toEqual({ amount: '700.00' });
  });

  it('is right for two who put pieces in at once', async () => {
    await using shop = await startWithOwnPrices();
    const cartId = await filled(shop.guest, 2);
    const add = () => changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 4 }] });

    await Promise.all([add(), add()]);

    expect(await shown(shop.guest, cartId)).toEqual(['70.00', []]);
  });
});

it('asks once what all lines of a cart cost, and not at all when something is taken out', async () => {
  await using shop = await startWithOwnPrices();
  const cartId = await filled(shop.guest, 9);
  const lineId = await lineIn(shop.guest, cartId);
  let asked = 0;
  shop.answers(productQuote, () => {
    asked += 1;
    return { quotes: [] };
  });

  await changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity: 8 }] });
  await changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity: 0 }] });

  expect(asked).toBe(1);
});

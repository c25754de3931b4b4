import { deliveryQuote, type Money, orderCancelled, productQuote } from '@agora/schema';
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
  lamp,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });

/** Chairs cost 100.00 dollars or 95.00 euros, lamps 25.00 dollars; the way costs 5.00 of either. */
async function startWithEuros() {
  const shop = await startCheckout();
  const inDollars = new Map([
    [chair, usd(10_000)],
    [lamp, usd(2_500)],
  ]);
  const inEuros = new Map([[chair, eur(9_500)]]);
  shop.answers(productQuote, ({ variantIds, currency }) => ({
    quotes: variantIds.flatMap((variantId) => {
      const unitPrice = (currency === 'EUR' ? inEuros : inDollars).get(variantId);
      return unitPrice
        ? [{ variantId, productId: variantId, sku: 'SKU', title: 'Thing', unitPrice, weightGrams: 1_000 }]
        : [];
    }),
  }));
  shop.answers(deliveryQuote, ({ currency }) => ({
    options: [
      { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: { minor: 500, currency }, minDays: 2, maxDays: 4 },
    ],
  }));
  return shop;
}

const setCurrency = (client: Client, cartId: string, currency = 'EUR') =>
  changeCart(client, 'cartCurrencySet', { cartId, currency });

async function cartWith(client: Client, variantId: string, input = ''): Promise<string> {
  const { cartCreate } = await client.mutate(
    `mutation ($lines: [CartLineInput!]) { cartCreate(input: { ${input} lines: $lines }) { cart { id } } }`,
    { lines: [{ variantId, quantity: 1 }] },
  );
  return cartCreate.cart.id;
}

const claim = (shop: Checkout, cartId: string, strategy: string) =>
  changeCart(shop.as(ada), 'cartClaim', { cartId, strategy });

describe('the currency of a cart', () => {
  it('is one that the shop offers, the first unless said', async () => {
    await using shop = await startWithEuros();

    expect(await shop.guest.query('{ shopCurrencies }')).toEqual({ shopCurrencies: ['USD', 'EUR'] });
    const { cartCreate } = await shop.guest.mutate(
      `mutation { cartCreate(input: { currency: "EUR" }) { cart { totals { total { currency } } } } }`,
    );
    expect(cartCreate.cart.totals.total.currency).toBe('EUR');
    const yen = await shop.guest.mutate(
      `mutation { cartCreate(input: { currency: "JPY" }) { userErrors { code field } } }`,
    );
    expect(yen.cartCreate.userErrors).toEqual([{ code: 'CURRENCY_NOT_OFFERED', field: ['input', 'currency'] }]);
    const cartId = await createCart(shop.guest);
    expect(codesOf(await setCurrency(shop.guest, cartId, 'JPY'))).toEqual(['CURRENCY_NOT_OFFERED']);
  });

  it('changes with all prices, and what was of the one before is taken out', async () => {
    await using shop = await startWithEuros();
    const cartId = await readyCart(shop);

    const { cart } = await setCurrency(shop.as(ada), cartId);

    expect(cart).toMatchObject({
      lines: [{ unitPrice: { amount: '95.00' }, unitPriceWhenAdded: { amount: '95.00' } }],
      shippingOption: null,
      totals: { subtotal: { amount: '190.00' }, total: { currency: 'EUR' } },
    });
    const again = await setCurrency(shop.as(ada), cartId);
    expect(again.cart.version).toBe(cart.version);
  });

  it('is that of the order', async () => {
    await using shop = await startWithEuros();
    const cartId = await readyCart(shop);
    await setCurrency(shop.as(ada), cartId);
    await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });

    const { cart, userErrors } = await complete(shop.as(ada), cartId);

    expect(userErrors).toEqual([]);
    expect(cart.totals).toMatchObject({ shipping: { amount: '5.00' }, total: { currency: 'EUR' } });
  });

  it('stays where something is not sold in the other one, which is said', async () => {
    await using shop = await startWithEuros();
    const cartId = await cartWith(shop.guest, lamp);

    const { cart, userErrors } = await setCurrency(shop.guest, cartId);

    expect({ cart, userErrors }).toEqual({
      cart: null,
      userErrors: [{ code: 'NOT_SOLD_IN_CURRENCY', field: ['input', 'currency'], lines: [{ variantId: lamp }] }],
    });
  });

  it('is not another one than that of the open cart that is answered', async () => {
    await using shop = await startWithEuros();
    await cartWith(shop.as(ada), chair);

    const { cartCreate } = await shop
      .as(ada)
      .mutate(`mutation { cartCreate(input: { currency: "EUR" }) { cart { id } userErrors { code } } }`);

    expect(cartCreate).toEqual({ cart: null, userErrors: [{ code: 'CURRENCY_DIFFERS' }] });
  });

  it('cannot be changed by strangers, nor once it became an order', async () => {
    await using shop = await startWithEuros();
    const cartId = await readyCart(shop);

    expect(codesOf(await setCurrency(shop.guest, cartId))).toEqual(['CART_NOT_FOUND']);
    await complete(shop.as(ada), cartId);
    expect(codesOf(await setCurrency(shop.as(ada), cartId))).toEqual(['CART_COMPLETED']);
  });
});

describe('carts of two currencies', () => {
  it('become one in that of the customer, and what is not sold in it is refused or left', async () => {
    await using shop = await startWithEuros();
    await cartWith(shop.as(ada), chair, 'currency: "EUR"');
    const guests = await cartWith(shop.guest, lamp);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId: guests, lines: [{ variantId: chair, quantity: 2 }] });

    expect((await claim(shop, guests, 'MERGE')).userErrors).toEqual([
      { code: 'NOT_SOLD_IN_CURRENCY', field: ['input', 'cartId'], lines: [{ variantId: lamp }] },
    ]);
    const { cart } = await claim(shop, guests, 'MERGE_WHAT_FITS');

    expect(cart.lines).toMatchObject([{ quantity: 3, unitPrice: { amount: '95.00' } }]);
    expect(cart.totals.total.currency).toBe('EUR');
  });

  it.each(['MERGE', 'USE_GUEST'])(
    'become one in that of the guest where nothing is in the other: %s',
    async (strategy) => {
      await using shop = await startWithEuros();
      await createCart(shop.as(ada));
      const guests = await cartWith(shop.guest, chair, 'currency: "EUR"');

      const { cart } = await claim(shop, guests, strategy);

      expect(cart).toMatchObject({
        lines: [{ unitPrice: { amount: '95.00' } }],
        totals: { total: { currency: 'EUR' } },
      });
    },
  );

  it('leave the other one alone where the own is chosen', async () => {
    await using shop = await startWithEuros();
    await cartWith(shop.as(ada), chair);
    const guests = await cartWith(shop.guest, chair, 'currency: "EUR"');

    const { cart } = await claim(shop, guests, 'USE_OWN');

    expect(cart).toMatchObject({ lines: [{ quantity: 1, unitPrice: { amount: '100.00' } }] });
  });

  it('give back into an empty one what a declined card could not pay', async () => {
    await using shop = await startWithEuros();
    const cartId = await readyCart(shop);
    await setCurrency(shop.as(ada), cartId);
    await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    const { order } = await complete(shop.as(ada), cartId);
    const emptyId = await createCart(shop.as(ada));
    const line = { lineId: chair, variantId: chair, productId: chair, sku: 'SKU', title: 'Thing', quantity: 2 };

    await shop.tell(
      orderCancelled.draft({
        ...{ orderId: order.id, number: 'A-1', customerId: ada.id, reason: 'PAYMENT_FAILED' },
        lines: [{ ...line, unitPrice: eur(9_500), total: eur(19_000) }],
        cancelledAt: new Date().toISOString(),
      }),
    );

    const { cart } = await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId: emptyId, code: 'STANDARD' });
    expect(cart).toMatchObject({ lines: [{ quantity: 2 }], totals: { total: { currency: 'EUR' } } });
  });
});

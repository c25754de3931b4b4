import { randomUUID } from 'node:crypto';
import { checkoutCartUpdated, orderGoods } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  bob,
  changeCart,
  chair,
  type Client,
  codesOf,
  complete,
  createCart,
  lamp,
  readyCart,
  startCheckout,
} from './start-checkout.ts';

const gone = '018f0000-0000-7000-8000-00000000901e';
const CREATE = /* GraphQL */ `
  mutation ($input: CartCreateInput) {
    cartCreate(input: $input) {
      cart {
        id
        lines {
          quantity
        }
      }
      leftOut {
        variantId
        quantity
        code
        message
        isSaved
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const CHANGE = (name: string) => `mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) {
  ${name}(input: $input) {
    cart { shareToken lines { title quantity unitPrice { amount } variant { id } } }
    leftOut { variantId quantity code }
    userErrors { code field } } }`;
const SHARED = `query ($token: ID!) { sharedList(token: $token) { name items { title quantity variant { id } product { id } } } }`;

const change = async (client: Client, name: string, input: object) =>
  (await client.mutate(CHANGE(name), { input }))[name];
const create = async (client: Client, input: object) => (await client.mutate(CREATE, { input })).cartCreate;
const filled = async (client: Client, ...lines: readonly object[]): Promise<string> =>
  (await create(client, { lines })).cart.id;

describe('a cart that is made with lines', () => {
  it('has them at once, and tells it', async () => {
    await using shop = await startCheckout();

    const made = await create(shop.guest, { lines: [{ variantId: chair, quantity: 2 }] });

    expect(made).toMatchObject({ cart: { lines: [{ quantity: 2 }] }, leftOut: null, userErrors: [] });
    expect(await shop.emitted(checkoutCartUpdated)).toMatchObject([{ lines: [{ variantId: chair, quantity: 2 }] }]);
  });

  it('is the open one of a customer with these lines beside the others', async () => {
    await using shop = await startCheckout();
    const cartId = await filled(shop.as(ada), { variantId: chair, quantity: 2 });

    const again = await create(shop.as(ada), { lines: [{ variantId: lamp, quantity: 1 }] });

    expect(again.cart).toEqual({ id: cartId, lines: [{ quantity: 2 }, { quantity: 1 }] });
  });

  it('is not made where one of them cannot go in, unless the good ones shall', async () => {
    await using shop = await startCheckout();
    const lines = [
      { variantId: gone, quantity: 3 },
      { variantId: chair, quantity: 1 },
    ];

    const refused = await create(shop.as(ada), { lines });
    const kept = await create(shop.as(ada), { lines, keepGood: true });
    const tooMany = await create(shop.guest, {
      lines: Array.from({ length: 101 }, () => ({ variantId: chair, quantity: 1 })),
    });

    expect(refused).toMatchObject({
      cart: null,
      userErrors: [{ code: 'VARIANT_NOT_FOUND', field: ['input', 'lines', '0', 'variantId'] }],
    });
    expect(kept).toMatchObject({
      cart: { lines: [{ quantity: 1 }] },
      leftOut: [{ variantId: gone, quantity: 3, code: 'VARIANT_NOT_FOUND', isSaved: false }],
      userErrors: [],
    });
    expect(codesOf(tooMany)).toEqual(['TOO_MANY_LINES']);
  });
});

it('keeps the good lines of a batch where the client asks for that, and says the same of a repetition', async () => {
  await using shop = await startCheckout();
  const cartId = await filled(shop.guest, { variantId: chair, quantity: 990 });
  const input = {
    ...{ cartId, keepGood: true, idempotencyKey: randomUUID() },
    lines: [
      { variantId: chair, quantity: 10 },
      { variantId: lamp, quantity: 1 },
    ],
  };

  const first = await change(shop.guest, 'cartLinesAdd', input);
  const again = await change(shop.guest, 'cartLinesAdd', input);

  expect(first).toMatchObject({
    cart: { lines: [{ quantity: 990 }, { quantity: 1 }] },
    leftOut: [{ variantId: chair, quantity: 10, code: 'QUANTITY_OUT_OF_RANGE' }],
    userErrors: [],
  });
  expect(again).toEqual(first);
});

describe('an order that is bought again', () => {
  it('goes into the open cart at the prices of today, without what is not to be had any more', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const bought = await readyCart(shop);
    await changeCart(client, 'cartLinesAdd', { cartId: bought, lines: [{ variantId: lamp, quantity: 1 }] });
    expect(codesOf(await complete(client, bought))).toEqual([]);
    shop.prices.delete(lamp);
    shop.prices.set(chair, { minor: 12_000, currency: 'USD' });
    const cartId = await createCart(client);

    const again = await change(client, 'cartLinesAddFromCart', { cartId, fromCartId: bought });

    expect(again).toMatchObject({
      cart: { lines: [{ quantity: 2, unitPrice: { amount: '120.00' } }] },
      leftOut: [{ variantId: lamp, quantity: 1, code: 'VARIANT_NOT_FOUND' }],
      userErrors: [],
    });
  });

  it('goes by the order too', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const bought = await readyCart(shop);
    const { orderId } = await complete(client, bought);
    const cartId = await createCart(client);

    const again = await change(client, 'cartLinesAddFromOrder', { cartId, orderId });

    expect(again).toMatchObject({
      cart: { lines: [{ quantity: 2, variant: { id: chair } }] },
      leftOut: [],
      userErrors: [],
    });
  });

  it('may have been placed elsewhere: the order service says what it was', async () => {
    await using shop = await startCheckout();
    const [placed, customerId] = [randomUUID(), ada.id];
    shop.answers(orderGoods, (asked) =>
      asked.orderId === placed && asked.customerId === customerId
        ? {
            lines: [
              { variantId: chair, quantity: 3 },
              { variantId: gone, quantity: 1 },
            ],
          }
        : null,
    );
    const cartId = await createCart(shop.as(ada));
    const of = (orderId: string) => change(shop.as(ada), 'cartLinesAddFromOrder', { cartId, orderId });

    expect(await of(placed)).toMatchObject({
      cart: { lines: [{ quantity: 3, variant: { id: chair } }] },
      leftOut: [{ variantId: gone, quantity: 1, code: 'VARIANT_NOT_FOUND' }],
    });
    expect((await of(randomUUID())).userErrors).toEqual([{ code: 'ORDER_NOT_FOUND', field: ['input', 'orderId'] }]);
  });

  it('by the order is one of your own', async () => {
    await using shop = await startCheckout();
    const { orderId } = await complete(shop.as(ada), await readyCart(shop));
    const cartId = await createCart(shop.as(bob));

    expect(codesOf(await change(shop.as(bob), 'cartLinesAddFromOrder', { cartId, orderId }))).toEqual([
      'ORDER_NOT_FOUND',
    ]);
  });

  it('is one of your own', async () => {
    await using shop = await startCheckout();
    const bought = await readyCart(shop);
    await complete(shop.as(ada), bought);
    const cartId = await createCart(shop.as(bob));

    const strangers = await change(shop.as(bob), 'cartLinesAddFromCart', { cartId, fromCartId: bought });
    const into = await change(shop.as(bob), 'cartLinesAddFromCart', { cartId: randomUUID(), fromCartId: cartId });
    const completed = await change(shop.as(ada), 'cartLinesAddFromCart', { cartId: bought, fromCartId: bought });

    expect(strangers.userErrors).toEqual([{ code: 'CART_NOT_FOUND', field: ['input', 'fromCartId'] }]);
    expect(into.userErrors).toEqual([{ code: 'CART_NOT_FOUND', field: ['input', 'cartId'] }]);
    expect(codesOf(completed)).toEqual(['CART_COMPLETED']);
  });
});

describe('a cart that is shared', () => {
  it('is seen by whoever has the link, who takes a copy at prices of their own', async () => {
    await using shop = await startCheckout();
    const cartId = await filled(shop.as(ada), { variantId: chair, quantity: 2 });
    const token = (await change(shop.as(ada), 'cartShare', { cartId })).cart.shareToken;
    const own = await createCart(shop.guest);

    const { sharedList } = await shop.guest.query(SHARED, { token });
    const copy = await change(shop.guest, 'cartLinesAddFromShared', { cartId: own, shareToken: token });

    expect(token).not.toBe(cartId);
    expect(sharedList).toEqual({
      name: null,
      items: [{ title: 'Thing', quantity: 2, variant: { id: chair }, product: { id: chair } }],
    });
    expect(copy).toMatchObject({ cart: { shareToken: null, lines: [{ quantity: 2 }] }, leftOut: [], userErrors: [] });
    expect((await change(shop.as(ada), 'cartShare', { cartId })).cart.shareToken).toBe(token);
  });

  it('is shared no longer when its owner ends that, or buys it; and another link is another one', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    const share = async () => (await change(shop.as(ada), 'cartShare', { cartId })).cart.shareToken;
    const first = await share();
    await change(shop.as(ada), 'cartUnshare', { cartId });
    const own = await createCart(shop.guest);
    const copy = await change(shop.guest, 'cartLinesAddFromShared', { cartId: own, shareToken: first });
    const second = await share();
    await complete(shop.as(ada), cartId);

    expect(copy.userErrors).toEqual([{ code: 'SHARE_NOT_FOUND', field: ['input', 'shareToken'] }]);
    expect(second).not.toBe(first);
    for (const token of [first, second, cartId]) {
      expect(await shop.guest.query(SHARED, { token })).toEqual({ sharedList: null });
    }
    expect(codesOf(await change(shop.as(ada), 'cartShare', { cartId }))).toEqual(['CART_COMPLETED']);
    expect(codesOf(await change(shop.as(ada), 'cartUnshare', { cartId }))).toEqual(['CART_COMPLETED']);
  });

  it('is shared by its owner alone', async () => {
    await using shop = await startCheckout();
    const cartId = await filled(shop.as(ada), { variantId: chair, quantity: 2 });

    expect(codesOf(await change(shop.as(bob), 'cartShare', { cartId }))).toEqual(['CART_NOT_FOUND']);
  });
});

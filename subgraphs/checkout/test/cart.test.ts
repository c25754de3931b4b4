import { randomUUID } from 'node:crypto';
import { TransportTimeout } from '@agora/kit';
import { checkoutCartUpdated, productQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  bob,
  card,
  changeCart,
  chair,
  codesOf,
  createCart,
  home,
  lamp,
  startCheckout,
  usd,
} from './start-checkout.ts';

describe('filling a cart', () => {
  it('adds up lines of one variant, counts totals and tells what is in it', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });

    const { cart } = await changeCart(shop.guest, 'cartLinesAdd', {
      cartId,
      lines: [
        { variantId: chair, quantity: 2 },
        { variantId: lamp, quantity: 1 },
      ],
    });

    expect(cart.lines).toMatchObject([
      { quantity: 3, total: { amount: '300.00' } },
      { quantity: 1, total: { amount: '25.00' } },
    ]);
    expect(cart.totals).toMatchObject({ subtotal: { amount: '325.00' }, total: { amount: '325.00', currency: 'USD' } });
    expect((await shop.emitted(checkoutCartUpdated)).at(-1)?.lines).toMatchObject([{ quantity: 3 }, { quantity: 1 }]);
  });

  it('counts the totals of the fullest cart of the dearest things', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const cartId = await createCart(client);
    const lines = Array.from({ length: 100 }, () => ({ variantId: randomUUID(), quantity: 999 }));
    for (const { variantId } of lines) shop.prices.set(variantId, usd(1_000_000_000));
    await changeCart(client, 'cartLinesAdd', { cartId, lines });

    const { cart } = await changeCart(client, 'cartShippingAddressSet', { cartId, addressId: home });

    expect(cart.totals).toMatchObject({
      subtotal: { amount: '999000000000.00' },
      tax: { amount: '59940000000.00' },
      total: { amount: '1058940000000.00' },
    });
  });

  it.each([0, -1, 1_000, 1_000_000_000])('refuses a quantity of %i', async (quantity) => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);

    const payload = await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity }] });

    expect(payload).toEqual({
      cart: null,
      userErrors: [{ code: 'QUANTITY_OUT_OF_RANGE', field: ['input', 'lines', '0', 'quantity'], lines: [] }],
    });
    expect(await shop.emitted(checkoutCartUpdated)).toEqual([]);
  });

  it('refuses a line that adding makes too large', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    const lines = [{ variantId: chair, quantity: 600 }];
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines });

    expect(codesOf(await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines }))).toEqual(['QUANTITY_OUT_OF_RANGE']);
  });

  it('refuses an unknown variant, and keeps nothing of the others that came with it', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    const lines = [
      { variantId: chair, quantity: 1 },
      { variantId: randomUUID(), quantity: 1 },
    ];

    const payload = await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines });
    const { cart } = await shop.guest.query('query ($id: ID!) { cart(id: $id) { lines { id } } }', { id: cartId });

    expect(payload.userErrors).toEqual([
      { code: 'VARIANT_NOT_FOUND', field: ['input', 'lines', '1', 'variantId'], lines: [] },
    ]);
    expect(cart.lines).toEqual([]);
  });

  it('takes a line out at a quantity of 0, and knows its lines', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    const lines = [{ variantId: chair, quantity: 1 }];
    const added = await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines });
    const lineId = added.cart.lines[0].id;

    const updated = await changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity: 0 }] });
    const again = await changeCart(shop.guest, 'cartLinesRemove', { cartId, lineIds: [lineId] });

    expect(updated.cart.lines).toEqual([]);
    expect(codesOf(again)).toEqual(['LINE_NOT_FOUND']);
  });

  it('writes nothing when the product service is silent', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    shop.answers(productQuote, () => {
      throw new TransportTimeout('product.quote');
    });

    const adding = changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });

    await expect(adding).rejects.toThrow('SERVICE_UNAVAILABLE');
    expect(await shop.emitted(checkoutCartUpdated)).toEqual([]);
  });
});

describe('whose cart it is', () => {
  it('is for its customer alone; for others it is not there', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.as(ada));
    const lines = [{ variantId: chair, quantity: 1 }];
    const read = async (client: typeof shop.guest) =>
      (await client.query('query ($id: ID!) { cart(id: $id) { id } }', { id: cartId })).cart;

    expect(codesOf(await changeCart(shop.as(bob), 'cartLinesAdd', { cartId, lines }))).toEqual(['CART_NOT_FOUND']);
    expect(codesOf(await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines }))).toEqual(['CART_NOT_FOUND']);
    expect([await read(shop.as(ada)), await read(shop.as(bob)), await read(shop.guest)]).toEqual([
      { id: cartId },
      null,
      null,
    ]);
  });

  it('gives a customer the open cart again, however often and fast they ask', async () => {
    await using shop = await startCheckout();

    const ids = await Promise.all(Array.from({ length: 5 }, () => createCart(shop.as(ada))));

    expect(new Set(ids).size).toBe(1);
  });

  it('merges a guest cart into the open one at login', async () => {
    await using shop = await startCheckout();
    const own = await createCart(shop.as(ada));
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId: own, lines: [{ variantId: chair, quantity: 1 }] });
    const guest = await createCart(shop.guest);
    const lines = [
      { variantId: chair, quantity: 2 },
      { variantId: lamp, quantity: 1 },
    ];
    await changeCart(shop.guest, 'cartLinesAdd', { cartId: guest, lines });

    const { cart } = await changeCart(shop.as(ada), 'cartClaim', { cartId: guest });

    expect(cart).toMatchObject({ id: own, lines: [{ quantity: 3 }, { quantity: 1 }] });
    expect((await shop.guest.query('query ($id: ID!) { cart(id: $id) { id } }', { id: guest })).cart).toBeNull();
  });
});

it('shows nothing personal to whoever knows the id of a guest cart', async () => {
  await using shop = await startCheckout();
  const cartId = await createCart(shop.guest);

  const answers = [
    await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home }),
    await changeCart(shop.as(ada), 'cartPaymentMethodSet', { cartId, paymentMethodId: card }),
  ];
  await changeCart(shop.as(ada), 'cartClaim', { cartId });
  const claimed = await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });

  expect(answers.map(codesOf)).toEqual([['CART_NOT_FOUND'], ['CART_NOT_FOUND']]);
  expect(codesOf(claimed)).toEqual([]);
});

it('becomes one cart when a customer claims several at once', async () => {
  await using shop = await startCheckout();
  const guests = await Promise.all(Array.from({ length: 6 }, () => createCart(shop.guest)));
  for (const cartId of guests) {
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });
  }

  await Promise.all(guests.map((cartId) => changeCart(shop.as(ada), 'cartClaim', { cartId })));

  const { cart } = await shop
    .as(ada)
    .query('query ($id: ID!) { cart(id: $id) { lines { quantity } } }', { id: await createCart(shop.as(ada)) });
  expect(cart.lines).toEqual([{ quantity: 6 }]);
});

describe('where it goes', () => {
  it("knows the customer's own addresses only", async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.as(ada));

    const payload = await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: randomUUID() });

    expect(payload.userErrors).toEqual([{ code: 'ADDRESS_NOT_FOUND', field: ['input', 'addressId'], lines: [] }]);
  });

  it('takes an option that is offered, adds its price and the tax of the place, and keeps it with other lines', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.as(ada));
    const lines = [{ variantId: chair, quantity: 1 }];
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines });
    const early = await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });
    const unknown = await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'TELEPORT' });

    const picked = await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    const more = await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines });

    expect([codesOf(early), codesOf(unknown)]).toEqual([['SHIPPING_ADDRESS_REQUIRED'], ['SHIPPING_OPTION_NOT_FOUND']]);
    expect(picked.cart.totals).toMatchObject({
      subtotal: { amount: '100.00' },
      shipping: { amount: '5.00' },
      tax: { amount: '6.30' },
      total: { amount: '111.30' },
    });
    expect(more.cart.shippingOption).toEqual({ code: 'STANDARD' });
  });
});

it('reads a hundred carts with as many statements as one', async () => {
  await using shop = await startCheckout();
  const ids = await Promise.all(Array.from({ length: 100 }, () => createCart(shop.guest)));
  const ask = (cartIds: readonly string[]) =>
    shop.guest.query('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Cart { lines { id } } } }', {
      r: cartIds.map((id) => ({ __typename: 'Cart', id })),
    });

  expect(await shop.statements(() => ask(ids.slice(0, 1)))).toBe(3);
  expect(await shop.statements(() => ask(ids))).toBe(3);
});

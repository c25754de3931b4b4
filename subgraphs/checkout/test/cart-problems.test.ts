import { randomUUID } from 'node:crypto';
import { deliveryQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  card,
  chair,
  changeCart,
  type Checkout,
  codesOf,
  complete,
  createCart,
  home,
  readyCart,
  startCheckout,
} from './start-checkout.ts';

describe('the problems of a cart', () => {
  const problemsOf = async (shop: Checkout, cartId: string) => {
    const document = 'query ($id: ID!) { cart(id: $id) { problems { code lineId message } } }';
    return (await shop.as(ada).query(document, { id: cartId })).cart.problems;
  };

  it('are none when it can be bought', async () => {
    await using shop = await startCheckout();

    expect(await problemsOf(shop, await readyCart(shop))).toEqual([]);
    expect(await problemsOf(shop, await createCart(shop.guest))).toEqual([]);
  });

  it('tell of what was chosen and has gone since, before completing refuses it', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.cards.clear();
    shop.answers(deliveryQuote, () => ({ options: [] }));

    const problems = await problemsOf(shop, cartId);

    expect(problems).toMatchObject([
      { code: 'SHIPPING_OPTION_NOT_FOUND', lineId: null },
      { code: 'PAYMENT_METHOD_NOT_FOUND', lineId: null, message: expect.stringContaining('removed') as unknown },
    ]);
  });

  it('stand beside what is still to be said, step by step, which completing refuses in that order', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const document = 'query ($id: ID!) { cart(id: $id) { toBeChosen } }';
    const cartId = await createCart(client);
    const open = async (id = cartId, who = client) => (await who.query(document, { id })).cart.toBeChosen;
    const refused = async () => codesOf(await complete(client, cartId, { idempotencyKey: randomUUID() }))[0];
    const steps: [string, object][] = [
      ['cartLinesAdd', { lines: [{ variantId: chair, quantity: 1 }] }],
      ['cartShippingAddressSet', { addressId: home }],
      ['cartShippingOptionSelect', { code: 'STANDARD' }],
      ['cartPaymentMethodSet', { paymentMethodId: card }],
    ];

    const told = [{ open: await open(), refused: await refused() }];
    for (const [mutation, input] of steps) {
      await changeCart(client, mutation, { cartId, ...input });
      told.push({ open: await open(), refused: await refused() });
    }

    const address = ['SHIPPING_ADDRESS', 'SHIPPING_OPTION'];
    expect(told).toEqual([
      { open: ['GOODS', ...address], refused: 'EMPTY_CART' },
      { open: [...address, 'PAYMENT_METHOD'], refused: 'SHIPPING_ADDRESS_REQUIRED' },
      { open: ['SHIPPING_OPTION', 'PAYMENT_METHOD'], refused: 'SHIPPING_OPTION_REQUIRED' },
      { open: ['PAYMENT_METHOD'], refused: 'PAYMENT_METHOD_REQUIRED' },
      { open: [], refused: undefined },
    ]);
    expect(await open(await createCart(shop.guest), shop.guest)).toEqual(['GOODS', 'BUYER', ...address]);
  });

  it('tell of a line that is not for sale any more', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.prices.clear();

    expect(await problemsOf(shop, cartId)).toMatchObject([
      { code: 'VARIANT_UNAVAILABLE', lineId: expect.any(String) as unknown },
    ]);
  });
});

import { deliveryQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, type Checkout, createCart, readyCart, startCheckout } from './start-checkout.ts';

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

  it('tell of a line that is not for sale any more', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.prices.clear();

    expect(await problemsOf(shop, cartId)).toMatchObject([
      { code: 'VARIANT_UNAVAILABLE', lineId: expect.any(String) as unknown },
    ]);
  });
});

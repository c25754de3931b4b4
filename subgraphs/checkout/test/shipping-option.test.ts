import { deliveryQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  home,
  lamp,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const PROBLEMS = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      shippingOption {
        code
      }
      problems {
        code
        isBlocking
        lineId
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

const readProblems = async (shop: Checkout, id: string) => (await shop.as(ada).query(PROBLEMS, { id })).cart;
const addLamp = (shop: Checkout, cartId: string) =>
  changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });

/** Standard shipping costs 5 dollars up to two kilograms and 8 above; express is for up to two. */
async function startWithWeights() {
  const shop = await startCheckout();
  shop.answers(deliveryQuote, ({ weightGrams }) => {
    const way = { carrier: 'Post', minDays: 2, maxDays: 4 };
    const standard = { ...way, code: 'STANDARD', name: 'Standard', price: usd(weightGrams > 2_000 ? 800 : 500) };
    const express = { ...way, code: 'EXPRESS', name: 'Express', price: usd(1_500) };
    return { options: weightGrams > 2_000 ? [standard] : [standard, express] };
  });
  return shop;
}

describe('a shipping option that was picked', () => {
  it('stays when lines change, and what it costs now is told, refused once and then bought', async () => {
    await using shop = await startWithWeights();
    const cartId = await readyCart(shop);
    const calm = await readProblems(shop, cartId);
    await addLamp(shop, cartId);

    const told = await readProblems(shop, cartId);
    const refused = await complete(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(calm).toEqual({ shippingOption: { code: 'STANDARD' }, problems: [] });
    const code = 'SHIPPING_PRICE_CHANGED';
    const prices = { previousPrice: { amount: '5.00' }, currentPrice: { amount: '8.00' } };
    expect(told).toEqual({
      shippingOption: { code: 'STANDARD' },
      problems: [{ code, isBlocking: true, lineId: null, ...prices }],
    });
    expect(refused).toMatchObject({ order: null, cart: { totals: { shipping: { amount: '8.00' } } } });
    expect(codesOf(refused)).toEqual([code]);
    expect(codesOf(bought)).toEqual([]);
  });

  it('is accepted at its new price by picking it again', async () => {
    await using shop = await startWithWeights();
    const cartId = await readyCart(shop);
    await addLamp(shop, cartId);

    await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });

    expect((await readProblems(shop, cartId)).problems).toEqual([]);
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual([]);
  });

  it('is told to be gone when it is not offered for what is in the cart now, and is there again without it', async () => {
    await using shop = await startWithWeights();
    const cartId = await readyCart(shop);
    await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'EXPRESS' });
    const { cart } = await addLamp(shop, cartId);

    const told = await readProblems(shop, cartId);
    const refused = await complete(shop.as(ada), cartId);
    await changeCart(shop.as(ada), 'cartLinesRemove', { cartId, lineIds: [cart.lines[1].id] });

    expect(told).toMatchObject({
      shippingOption: { code: 'EXPRESS' },
      problems: [{ code: 'SHIPPING_OPTION_NOT_FOUND' }],
    });
    expect(codesOf(refused)).toEqual(['SHIPPING_OPTION_NOT_FOUND']);
    expect((await readProblems(shop, cartId)).problems).toEqual([]);
  });

  it('stays when the address changes', async () => {
    await using shop = await startWithWeights();
    const cartId = await readyCart(shop);

    const { cart } = await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });

    expect(cart.shippingOption).toEqual({ code: 'STANDARD' });
  });

  it('is picked also where the cart changes while delivery is asked, and its price for that is told', async () => {
    await using shop = await startWithWeights();
    const cartId = await readyCart(shop);
    const asking = Promise.withResolvers<undefined>();
    const changed = Promise.withResolvers<undefined>();
    const option = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(500), minDays: 2, maxDays: 4 };
    shop.answers(deliveryQuote, async () => {
      asking.resolve(undefined);
      await changed.promise;
      return { options: [option] };
    });

    const picking = changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await asking.promise;
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });
    changed.resolve(undefined);

    expect(codesOf(await picking)).toEqual([]);
    shop.answers(deliveryQuote, () => ({ options: [{ ...option, price: usd(800) }] }));
    expect(await readProblems(shop, cartId)).toMatchObject({ problems: [{ code: 'SHIPPING_PRICE_CHANGED' }] });
  });
});

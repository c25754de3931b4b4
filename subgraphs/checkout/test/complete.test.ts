import { checkoutCompleted, checkoutCompletedV2, deliveryQuote, inventoryCheck } from '@agora/schema';
import { TransportTimeout } from '@agora/kit';
import { describe, expect, it } from 'vitest';
import {
  ada,
  bob,
  card,
  changeCart,
  chair,
  codesOf,
  complete,
  createCart,
  home,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

it('makes an order of a cart and tells everything that it takes', async () => {
  await using shop = await startCheckout();
  const cartId = await readyCart(shop);

  const { cart, orderId, order, userErrors } = await complete(shop.as(ada), cartId, {
    expectedTotal: { amount: '217.30', currency: 'USD' },
  });

  expect(userErrors).toEqual([]);
  expect(orderId).toBe(order.id);
  expect(cart).toMatchObject({ status: 'COMPLETED', order, totals: { total: { amount: '217.30' } } });
  expect(await shop.emitted(checkoutCompleted)).toMatchObject([
    {
      cartId,
      orderId: order.id,
      customerId: ada.id,
      lines: [{ variantId: chair, quantity: 2, unitPrice: usd(10_000), total: usd(20_000) }],
      totals: { subtotal: usd(20_000), shipping: usd(500), tax: usd(1_230), total: usd(21_730) },
      shippingAddressId: home,
      shippingOption: { code: 'STANDARD' },
      paymentMethodId: card,
    },
  ]);
  const explanation = { code: 'TAX_OF_REGION', data: { country: 'US', region: 'KY', taxClass: 'standard' } };
  const taxed = (minor: number) => [
    { taxClass: 'standard', millionths: 60_000, isIncluded: false, amount: usd(minor), explanation },
  ];
  expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([
    {
      cartId,
      orderId: order.id,
      buyer: { kind: 'CUSTOMER', customerId: ada.id },
      currency: 'USD',
      lines: [{ variantId: chair, listPrice: usd(10_000), adjustments: [], taxes: taxed(1_200), total: usd(21_200) }],
      shipping: { code: 'STANDARD', price: usd(500), taxes: taxed(30), total: usd(530) },
      totals: { subtotal: usd(20_000), tax: usd(1_230), includedTax: usd(0), total: usd(21_730) },
      tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId: card, amount: usd(21_730) }],
    },
  ]);
});

describe('what stands in the way of a purchase', () => {
  it('is asked for step by step', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const cartId = await createCart(client);
    const codes: string[] = [];
    const attempt = async () => {
      const idempotencyKey = `attempt ${codes.length}`;
      codes.push(...codesOf(await complete(client, cartId, { idempotencyKey })));
    };

    await attempt();
    await changeCart(client, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });
    await attempt();
    await changeCart(client, 'cartShippingAddressSet', { cartId, addressId: home });
    await attempt();
    await changeCart(client, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await attempt();
    await changeCart(client, 'cartPaymentMethodSet', { cartId, paymentMethodId: card });
    await attempt();

    expect(codes).toEqual([
      'EMPTY_CART',
      'SHIPPING_ADDRESS_REQUIRED',
      'SHIPPING_OPTION_REQUIRED',
      'PAYMENT_METHOD_REQUIRED',
    ]);
  });

  it('is a changed price: the lines are named, and the next attempt accepts it', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.prices.set(chair, usd(11_000));

    const refused = await complete(shop.as(ada), cartId);
    const accepted = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(refused).toMatchObject({
      order: null,
      cart: { status: 'OPEN', lines: [{ unitPrice: { amount: '110.00' } }] },
      userErrors: [
        {
          code: 'PRICE_CHANGED',
          lines: [{ variantId: chair, previousPrice: { amount: '100.00' }, currentPrice: { amount: '110.00' } }],
        },
      ],
    });
    expect(accepted.userErrors).toEqual([]);
    expect(await shop.emitted(checkoutCompleted)).toMatchObject([{ lines: [{ unitPrice: usd(11_000) }] }]);
  });

  it('is stock that is gone, with how many are left', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.stock.set(chair, 1);

    const { userErrors } = await complete(shop.as(ada), cartId);

    expect(userErrors).toMatchObject([{ code: 'OUT_OF_STOCK', lines: [{ variantId: chair, available: 1 }] }]);
    expect(await shop.emitted(checkoutCompleted)).toEqual([]);
  });

  it('is a variant that is not sold any more', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.prices.delete(chair);

    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual(['VARIANT_UNAVAILABLE']);
  });

  it('is another total than the customer saw', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);

    const cheap = await complete(shop.as(ada), cartId, { expectedTotal: { amount: '1.00', currency: 'USD' } });
    const odd = await complete(shop.as(ada), cartId, { expectedTotal: { amount: '1.001', currency: 'USD' } });

    expect([codesOf(cheap), codesOf(odd)]).toEqual([['TOTAL_CHANGED'], ['INVALID_MONEY']]);
  });

  it('is a cart that goes on changing while the others are asked; of one that changed once they are asked again', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    let changes = 1;
    const note = 'mutation ($input: CartDetailsSetInput!) { cartDetailsSet(input: $input) { userErrors { code } } }';
    const option = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(500), minDays: 2, maxDays: 4 };
    shop.answers(deliveryQuote, async () => {
      if (changes-- > 0) await shop.as(ada).mutate(note, { input: { cartId, note: `change ${changes}` } });
      return { options: [option] };
    });
    const expectedTotal = { amount: '217.30', currency: 'USD' };

    const other = await complete(shop.as(ada), cartId, { expectedTotal: { amount: '217.31', currency: 'USD' } });
    changes = 3;
    const never = await complete(shop.as(ada), cartId, { expectedTotal, idempotencyKey: 'second' });
    changes = 2;
    const bought = await complete(shop.as(ada), cartId, { expectedTotal, idempotencyKey: 'third' });

    expect([codesOf(other), codesOf(never)]).toEqual([['TOTAL_CHANGED'], ['VERSION_CONFLICT']]);
    expect(bought).toMatchObject({ cart: { status: 'COMPLETED' }, userErrors: [] });
    expect(await shop.emitted(checkoutCompleted)).toHaveLength(1);
  });

  it('is a payment method that was removed since; with another one the same cart is bought', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    const other = '018f0000-0000-7000-8000-000000000ca5';
    shop.cards.delete(card);
    shop.cards.add(other);

    const refused = await complete(shop.as(ada), cartId);
    await changeCart(shop.as(ada), 'cartPaymentMethodSet', { cartId, paymentMethodId: other });
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(refused).toMatchObject({ cart: { status: 'OPEN' }, orderId: null, order: null });
    expect(refused.userErrors).toMatchObject([{ code: 'PAYMENT_METHOD_NOT_FOUND', field: ['input', 'cartId'] }]);
    expect(bought.userErrors).toEqual([]);
    expect(await shop.emitted(checkoutCompleted)).toMatchObject([{ cartId, paymentMethodId: other }]);
  });

  it('is a shipping option that is not offered any more', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.answers(deliveryQuote, () => ({ options: [] }));

    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual(['SHIPPING_OPTION_NOT_FOUND']);
  });

  it('is a cart of someone else, for a customer and for a guest', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);

    expect(codesOf(await complete(shop.as(bob), cartId))).toEqual(['CART_NOT_FOUND']);
    expect(codesOf(await complete(shop.guest, cartId))).toEqual(['CART_NOT_FOUND']);
  });

  it('is a service that does not answer: nothing is written, and a later attempt succeeds', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    shop.answers(inventoryCheck, () => {
      throw new TransportTimeout('inventory.check');
    });

    await expect(complete(shop.as(ada), cartId)).rejects.toThrow('SERVICE_UNAVAILABLE');
    shop.answers(inventoryCheck, ({ variantIds }) => ({
      levels: variantIds.map((variantId) => ({ variantId, available: 5 })),
    }));

    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual([]);
  });
});

describe('an idempotency key', () => {
  it('gives the same order again', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);

    const first = await complete(shop.as(ada), cartId);
    const second = await complete(shop.as(ada), cartId);

    expect(second).toMatchObject({ orderId: first.orderId, order: first.order });
    expect(await shop.emitted(checkoutCompleted)).toHaveLength(1);
  });

  it('is a conflict for another purchase, and another key does not buy twice', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await complete(shop.as(ada), cartId);

    const other = await complete(shop.as(ada), cartId, { expectedTotal: { amount: '1.00', currency: 'USD' } });
    const otherKey = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect([codesOf(other), codesOf(otherKey)]).toEqual([['IDEMPOTENCY_CONFLICT'], ['CART_COMPLETED']]);
  });

  it('has 1 to 200 characters, as everywhere in the shop', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    const completeWith = (idempotencyKey: string) => complete(shop.as(ada), cartId, { idempotencyKey });

    const refused = [await completeWith(''), await completeWith('k'.repeat(201))];
    const longest = await completeWith('k'.repeat(200));

    expect(refused.map(codesOf)).toEqual([['INVALID_IDEMPOTENCY_KEY'], ['INVALID_IDEMPOTENCY_KEY']]);
    expect(codesOf(longest)).toEqual([]);
  });

  it('makes one order of many attempts at the same moment', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);

    const answers = await Promise.all(Array.from({ length: 8 }, () => complete(shop.as(ada), cartId)));

    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
    expect(await shop.emitted(checkoutCompleted)).toHaveLength(1);
  });

  it('makes one order even when every attempt has a key of its own', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => complete(shop.as(ada), cartId, { idempotencyKey: `attempt ${index}` })),
    );

    expect(answers.filter(({ order }) => order !== null)).toHaveLength(1);
    expect(await shop.emitted(checkoutCompleted)).toHaveLength(1);
  });
});

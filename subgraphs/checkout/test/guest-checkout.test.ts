import { checkoutCompleted, checkoutCompletedV2, deliveryQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  address,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  createCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const { recipient, line1, city, region, postalCode, country } = address;
const shippingAddress = { recipient, line1, city, region, postalCode, country };
const email = 'Guest@Example.com';

const freeOption = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(0), minDays: 2, maxDays: 4 };

/** A guest's cart with a sample in it that costs nothing, nor does its way; who buys it is not said yet. */
async function cartOfSample(shop: Checkout): Promise<string> {
  shop.prices.set(chair, usd(0));
  shop.answers(deliveryQuote, () => ({ options: [freeOption] }));
  const cartId = await createCart(shop.guest);
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });
  return cartId;
}

async function readyCartOfSample(shop: Checkout): Promise<string> {
  const cartId = await cartOfSample(shop);
  await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress });
  await changeCart(shop.guest, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
  return cartId;
}

describe('a guest', () => {
  it('buys what costs nothing by an e-mail address and a place to bring it to', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCartOfSample(shop);

    const { cart, order, userErrors } = await complete(shop.guest, cartId);
    const again = await complete(shop.guest, cartId);

    expect(userErrors).toEqual([]);
    expect(cart).toMatchObject({ status: 'COMPLETED', order, totals: { total: { amount: '0.00' } } });
    expect(again.order).toEqual(order);
    expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([
      {
        cartId,
        orderId: order.id,
        buyer: { kind: 'GUEST', email: 'guest@example.com' },
        shippingAddressId: null,
        shippingAddress: address,
        tenders: [],
        totals: { total: usd(0) },
      },
    ]);
    expect(await shop.emitted(checkoutCompleted)).toEqual([]);
  });

  it('says who they are first', async () => {
    await using shop = await startCheckout();
    const cartId = await cartOfSample(shop);

    expect(codesOf(await complete(shop.guest, cartId))).toEqual(['GUEST_REQUIRED']);
    expect(await shop.emitted(checkoutCompletedV2)).toEqual([]);
  });

  it('has no way of paying yet', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCartOfSample(shop);
    shop.prices.set(chair, usd(100));

    const refused = codesOf(await complete(shop.guest, cartId));

    expect(refused).toEqual(['PAYMENT_METHOD_REQUIRED']);
  });

  it.each([
    ['INVALID_EMAIL', ['input', 'email'], { email: 'guest' }],
    ['INVALID_ADDRESS', ['input', 'shippingAddress', 'city'], { shippingAddress: { ...shippingAddress, city: ' ' } }],
    [
      'NOT_DELIVERABLE',
      ['input', 'shippingAddress'],
      { shippingAddress: { recipient, line1, city: 'Pyongyang', country: 'KP' } },
    ],
  ])('is told %s', async (code, field, more) => {
    await using shop = await startCheckout();
    const cartId = await cartOfSample(shop);

    const answer = await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress, ...more });

    expect(answer).toMatchObject({ cart: null, userErrors: [{ code, field }] });
  });
});

describe('the cart of a guest', () => {
  it('is bought by nobody who is logged in, until they claim it', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCartOfSample(shop);

    const unclaimed = codesOf(await complete(shop.as(ada), cartId));
    await changeCart(shop.as(ada), 'cartClaim', { cartId });
    const claimed = codesOf(await complete(shop.as(ada), cartId, { idempotencyKey: 'second' }));
    const asGuest = codesOf(await complete(shop.guest, cartId));

    expect(unclaimed).toEqual(['CART_NOT_FOUND']);
    // The address was the guest's, who may be somebody else.
    expect(claimed).toEqual(['SHIPPING_ADDRESS_REQUIRED']);
    expect(asGuest).toEqual(['CART_NOT_FOUND']);
  });

  it('is the only one of which a guest can be the buyer', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.as(ada));

    const asAda = await changeCart(shop.as(ada), 'cartGuestSet', { cartId, email, shippingAddress });
    const asGuest = await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress });

    expect(codesOf(asAda)).toEqual(['CART_NOT_FOUND']);
    expect(codesOf(asGuest)).toEqual(['CART_NOT_FOUND']);
  });
});

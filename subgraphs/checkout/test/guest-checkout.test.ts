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

/** A guest's cart with a sample in it that costs nothing unless said, nor does its way; who buys it is not said yet. */
async function cartOfSample(shop: Checkout, price = 0): Promise<string> {
  shop.prices.set(chair, usd(price));
  shop.answers(deliveryQuote, () => ({ options: [freeOption] }));
  const cartId = await createCart(shop.guest);
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 1 }] });
  return cartId;
}

async function readyCartOfSample(shop: Checkout, price = 0): Promise<string> {
  const cartId = await cartOfSample(shop, price);
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

  it('pays with a card that the cart only knows by an id, and is asked for it anew when it is forgotten', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCartOfSample(shop, 100);
    const before = codesOf(await complete(shop.guest, cartId, { idempotencyKey: 'without a card' }));
    const given = await changeCart(shop.guest, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_approve' });
    const [paymentMethodId = ''] = shop.guestCards;

    shop.guestCards.clear();
    const forgotten = codesOf(await complete(shop.guest, cartId, { idempotencyKey: 'forgotten' }));
    shop.guestCards.add(paymentMethodId);
    const { userErrors } = await complete(shop.guest, cartId);

    expect(before).toEqual(['PAYMENT_METHOD_REQUIRED']);
    expect(given.userErrors).toEqual([]);
    expect(forgotten).toEqual(['PAYMENT_METHOD_NOT_FOUND']);
    expect(userErrors).toEqual([]);
    const [told] = await shop.emitted(checkoutCompletedV2);
    expect(told?.tenders).toEqual([{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: told?.totals.total }]);
    expect(JSON.stringify(told)).not.toContain('tok_approve');
  });

  it.each([
    ['INVALID_PROVIDER_TOKEN', '4242 4242 4242 4242'],
    ['UNKNOWN_PROVIDER_TOKEN', 'tok_unknown'],
    ['CARD_EXPIRED', 'tok_expired'],
    ['TOO_MANY_ATTEMPTS', 'tok_too_often'],
  ])('is told %s of a card', async (code, providerToken) => {
    await using shop = await startCheckout();
    const cartId = await readyCartOfSample(shop);

    const refused = await changeCart(shop.guest, 'cartGuestPaymentMethodSet', { cartId, providerToken });

    expect(refused.userErrors).toMatchObject([{ code, field: ['input', 'providerToken'] }]);
  });

  it('does not pay for a customer, whose claimed cart forgets the card', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCartOfSample(shop);
    await changeCart(shop.guest, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_approve' });
    await changeCart(shop.as(ada), 'cartClaim', { cartId });

    const CARDS = 'query ($id: ID!) { cart(id: $id) { paymentMethod { id } guestPaymentMethod { id } } }';
    expect((await shop.as(ada).query(CARDS, { id: cartId })).cart).toEqual({
      paymentMethod: null,
      guestPaymentMethod: null,
    });
    const later = { cartId, providerToken: 'tok_approve' };
    expect(codesOf(await changeCart(shop.as(ada), 'cartGuestPaymentMethodSet', later))).toEqual(['CART_NOT_FOUND']);
  });

  it.each([
    ['INVALID_EMAIL', ['input', 'email'], { email: 'guest' }],
    ['INVALID_ADDRESS', ['input', 'shippingAddress', 'city'], { shippingAddress: { ...shippingAddress, city: ' ' } }],
    [
      'NOT_DELIVERABLE',
      ['input', 'shippingAddress', 'country'],
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

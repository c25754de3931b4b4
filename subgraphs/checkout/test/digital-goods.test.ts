import { checkoutCompleted, checkoutCompletedV2, deliveryQuote, inventoryHold, userAddress } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  address,
  card,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  createCart,
  home,
  lamp,
  startCheckout,
  usd,
} from './start-checkout.ts';

const guide = lamp;

const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      requiresShipping
      lines {
        requiresShipping
        taxes {
          explanation {
            code
          }
        }
      }
      shipping {
        total {
          amount
        }
      }
      shippingOptions {
        code
      }
      toBeChosen
      problems {
        code
      }
      totals {
        shipping {
          amount
        }
        tax {
          amount
        }
        total {
          amount
        }
      }
    }
  }
`;

/** A shop that sells a guide to be downloaded, of which there is no stock, beside a chair. */
async function startWithGuide(): Promise<Checkout> {
  const shop = await startCheckout();
  shop.unshipped.add(guide);
  shop.stock.delete(guide);
  return shop;
}

async function cartOf(shop: Checkout, ...variantIds: readonly string[]): Promise<string> {
  const cartId = await createCart(shop.as(ada));
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 2 }));
  await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines });
  return cartId;
}

const read = async (shop: Checkout, id: string, client = shop.as(ada)) => (await client.query(CART, { id })).cart;

const inGermany = {
  recipient: 'Ada',
  line1: 'Hauptstraße 1',
  city: 'Köln',
  postalCode: '50667',
  country: 'DE',
};

describe('a cart of which nothing is shipped', () => {
  it('needs a billing address alone, by which it is taxed, and is never out of stock', async () => {
    await using shop = await startWithGuide();
    const cartId = await cartOf(shop, guide);

    const before = await read(shop, cartId);
    await changeCart(shop.as(ada), 'cartDetailsSet', { cartId, billingAddress: inGermany });
    const billed = await read(shop, cartId);

    expect(before).toMatchObject({
      requiresShipping: false,
      lines: [{ requiresShipping: false }],
      shipping: null,
      shippingOptions: [],
      toBeChosen: ['BILLING_ADDRESS', 'PAYMENT_METHOD'],
      problems: [],
      totals: { tax: { amount: '0.00' }, total: { amount: '50.00' } },
    });
    expect(billed).toMatchObject({ toBeChosen: ['PAYMENT_METHOD'], problems: [] });
    expect(billed.lines[0].taxes).toMatchObject([{ explanation: { code: 'TAX_OF_COUNTRY' } }]);
  });

  it('is bought without a place to bring it to, and told to whoever knows shipped goods alone', async () => {
    await using shop = await startWithGuide();
    const cartId = await cartOf(shop, guide);
    await changeCart(shop.as(ada), 'cartPaymentMethodSet', { cartId, paymentMethodId: card });

    const refused = codesOf(await complete(shop.as(ada), cartId));
    await changeCart(shop.as(ada), 'cartDetailsSet', {
      cartId,
      billingAddressId: home,
      deliverOn: inDays(3),
      note: 'Thanks',
    });
    const { order, userErrors } = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(refused).toEqual(['BILLING_ADDRESS_REQUIRED']);
    expect(userErrors).toEqual([]);
    expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([
      {
        orderId: order.id,
        lines: [{ variantId: guide, requiresShipping: false, total: usd(5_300) }],
        shipping: { code: 'NONE', price: usd(0), total: usd(0) },
        shippingAddressId: null,
        shippingAddress: address,
        details: { billingAddress: address, note: 'Thanks', deliverOn: null },
        totals: { shipping: usd(0), tax: usd(300), total: usd(5_300) },
      },
    ]);
    // An older version has no words for it.
    expect(await shop.emitted(checkoutCompleted)).toEqual([]);
    expect(await read(shop, cartId)).toMatchObject({ requiresShipping: false, shipping: null, toBeChosen: [] });
  });

  it('asks nobody to bring or to hold anything', async () => {
    await using shop = await startWithGuide();
    let quotes = 0;
    shop.answers(deliveryQuote, () => {
      quotes += 1;
      return { options: [] };
    });
    const held: unknown[] = [];
    shop.answers(inventoryHold, ({ lines }) => {
      held.push(lines);
      return { heldUntil: null, short: [] };
    });
    const cartId = await cartOf(shop, guide);
    await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });

    const { problems, toBeChosen } = await read(shop, cartId);
    const option = await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await changeCart(shop.as(ada), 'checkoutHold', { cartId, idempotencyKey: 'first' });

    expect({ problems, toBeChosen }).toEqual({ problems: [], toBeChosen: ['PAYMENT_METHOD'] });
    expect(codesOf(option)).toEqual(['SHIPPING_OPTION_NOT_FOUND']);
    expect(quotes).toBe(0);
    expect(held).toEqual([[]]);
  });

  it('is bought by a guest with an e-mail address and a billing address', async () => {
    await using shop = await startWithGuide();
    shop.prices.set(guide, usd(0));
    const cartId = await createCart(shop.guest);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: guide, quantity: 1 }] });

    const unknown = codesOf(await complete(shop.guest, cartId));
    await changeCart(shop.guest, 'cartGuestSet', { cartId, email: 'guest@example.com' });
    const unbilled = codesOf(await complete(shop.guest, cartId, { idempotencyKey: 'second' }));
    await changeCart(shop.guest, 'cartDetailsSet', { cartId, billingAddress: inGermany });
    const { userErrors } = await complete(shop.guest, cartId, { idempotencyKey: 'third' });

    expect([unknown, unbilled, userErrors]).toEqual([['GUEST_REQUIRED'], ['BILLING_ADDRESS_REQUIRED'], []]);
    expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([
      { buyer: { kind: 'GUEST' }, shippingAddress: { country: 'DE', city: 'Köln' }, shippingAddressId: null },
    ]);
  });

  it('is told where the shop does not sell to', async () => {
    await using shop = await startWithGuide();
    shop.answers(userAddress, () => ({ ...address, region: null, postalCode: '', country: 'KP' }));
    const cartId = await cartOf(shop, guide);
    await changeCart(shop.as(ada), 'cartPaymentMethodSet', { cartId, paymentMethodId: card });
    await changeCart(shop.as(ada), 'cartDetailsSet', { cartId, billingAddressId: home });

    expect((await read(shop, cartId)).problems).toMatchObject([{ code: 'NOT_DELIVERABLE' }]);
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual(['NOT_DELIVERABLE']);
  });

  it('is asked where it goes once the shop ships what is in it, and says so itself from then on', async () => {
    await using shop = await startWithGuide();
    const cartId = await cartOf(shop, guide);
    await changeCart(shop.as(ada), 'cartDetailsSet', { cartId, billingAddressId: home });
    shop.unshipped.clear();
    shop.stock.set(guide, 10);

    const codes = codesOf(await complete(shop.as(ada), cartId));

    expect(codes).toEqual(['SHIPPING_ADDRESS_REQUIRED']);
    expect(await read(shop, cartId)).toMatchObject({
      requiresShipping: true,
      toBeChosen: ['SHIPPING_ADDRESS', 'SHIPPING_OPTION', 'PAYMENT_METHOD'],
    });
  });
});

describe('a cart of which some is shipped', () => {
  it('is brought and taxed where it goes, by the weight of what is shipped', async () => {
    await using shop = await startWithGuide();
    const weights: number[] = [];
    shop.answers(deliveryQuote, ({ weightGrams }) => {
      weights.push(weightGrams);
      const option = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(500), minDays: 2, maxDays: 4 };
      return { options: [option] };
    });
    const cartId = await cartOf(shop, chair, guide);
    await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });
    await changeCart(shop.as(ada), 'cartDetailsSet', { cartId, billingAddress: inGermany });
    await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await changeCart(shop.as(ada), 'cartPaymentMethodSet', { cartId, paymentMethodId: card });

    const { userErrors } = await complete(shop.as(ada), cartId);

    expect(userErrors).toEqual([]);
    expect(new Set(weights)).toEqual(new Set([2_000]));
    const [told] = await shop.emitted(checkoutCompletedV2);
    expect(told).toMatchObject({
      lines: [{ variantId: chair }, { variantId: guide, requiresShipping: false }],
      shipping: { code: 'STANDARD' },
      shippingAddressId: home,
      totals: { subtotal: usd(25_000), shipping: usd(500), tax: usd(1_530), total: usd(27_030) },
    });
    expect(told?.lines[0]).not.toHaveProperty('requiresShipping');
  });

  it('is out of stock of what is shipped alone, and costs nothing to bring once that is taken out', async () => {
    await using shop = await startWithGuide();
    shop.stock.set(chair, 1);
    const cartId = await cartOf(shop, chair, guide);
    await changeCart(shop.as(ada), 'cartShippingAddressSet', { cartId, addressId: home });
    const picked = await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    const mixed = await read(shop, cartId);

    await changeCart(shop.as(ada), 'cartLinesRemove', { cartId, lineIds: [picked.cart.lines[0].id] });

    expect(mixed.problems).toEqual([{ code: 'OUT_OF_STOCK' }]);
    expect(mixed.totals.shipping).toEqual({ amount: '5.00' });
    expect(await read(shop, cartId)).toMatchObject({
      requiresShipping: false,
      problems: [],
      shipping: null,
      totals: { shipping: { amount: '0.00' }, tax: { amount: '3.00' }, total: { amount: '53.00' } },
    });
  });
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
}

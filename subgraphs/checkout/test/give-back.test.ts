import { checkoutCartUpdated, orderCancelled } from '@agora/schema';
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
  lamp,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const OPEN_CART = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on User {
        cart {
          id
          status
          lines {
            id
            quantity
            variant {
              id
            }
          }
          shippingOption {
            code
          }
          paymentMethod {
            id
          }
          totals {
            total {
              amount
            }
          }
        }
      }
    }
  }
`;

async function openCart(shop: Checkout) {
  const representations = [{ __typename: 'User', id: ada.id }];
  return (await shop.as(ada).query(OPEN_CART, { representations }))._entities[0].cart;
}

type Reason = 'PAYMENT_FAILED' | 'OUT_OF_STOCK' | 'TIMED_OUT' | 'CHANGED_MIND';

function cancelled(orderId: string, reason: Reason) {
  const line = { lineId: chair, variantId: chair, productId: chair, sku: 'SKU', title: 'Thing', quantity: 2 };
  return orderCancelled.draft({
    orderId,
    number: 'A-1',
    customerId: ada.id,
    reason,
    lines: [{ ...line, unitPrice: usd(10_000), total: usd(20_000) }],
    cancelledAt: new Date().toISOString(),
  });
}

/** Ada has bought two chairs. */
async function startWithBought() {
  const shop = await startCheckout();
  const cartId = await readyCart(shop);
  const { order } = await complete(shop.as(ada), cartId);
  return Object.assign(shop, { cartId, orderId: order.id as string });
}

describe('what could not be bought', () => {
  it.each(['PAYMENT_FAILED', 'OUT_OF_STOCK', 'TIMED_OUT'] as const)(
    'is in the cart again after %s, ready for another try',
    async (reason) => {
      await using shop = await startWithBought();
      expect(await openCart(shop)).toBeNull();

      await shop.tell(cancelled(shop.orderId, reason));

      const returned = await openCart(shop);
      expect(returned).toMatchObject({
        status: 'OPEN',
        lines: [{ quantity: 2, variant: { id: chair } }],
        shippingOption: { code: 'STANDARD' },
        totals: { total: { amount: '217.30' } },
      });
      expect(returned.id).not.toBe(shop.cartId);
      const again = await complete(shop.as(ada), returned.id, { idempotencyKey: 'second' });
      expect(codesOf(again)).toEqual([]);
      expect(again.order.id).not.toBe(shop.orderId);
    },
  );

  it('comes back once, however often it is told', async () => {
    await using shop = await startWithBought();
    const told = await shop.emitted(checkoutCartUpdated);

    await shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED'), { id: shop.orderId });
    const returned = await openCart(shop);
    await complete(shop.as(ada), returned.id, { idempotencyKey: 'second' });
    await shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED'), { id: shop.orderId });

    expect(await openCart(shop)).toBeNull();
    expect(await shop.emitted(checkoutCartUpdated)).toHaveLength(told.length + 1);
  });

  it('joins what the customer has put into another cart since, of which nothing changes', async () => {
    await using shop = await startWithBought();
    const another = await createCart(shop.as(ada));
    const lines = [{ variantId: lamp, quantity: 3 }];
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId: another, lines });

    await shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED'));

    expect(await openCart(shop)).toMatchObject({
      id: another,
      lines: [
        { quantity: 3, variant: { id: lamp } },
        { quantity: 2, variant: { id: chair } },
      ],
    });
  });

  it('is not bought with another cart by who has not seen it come in, but when they ask again', async () => {
    await using shop = await startWithBought();
    const another = await readyCart(shop, 1, lamp);
    await shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED'));

    const refused = await complete(shop.as(ada), another, { idempotencyKey: 'second' });
    const accepted = await complete(shop.as(ada), another, { idempotencyKey: 'third' });

    expect(refused.userErrors).toMatchObject([{ code: 'LINE_RETURNED', lines: [{ variantId: chair }] }]);
    expect(codesOf(accepted)).toEqual([]);
  });

  it('is bought with another cart by who says the total of both, or has changed what came in', async () => {
    for (const seenBy of ['total', 'change'] as const) {
      await using shop = await startWithBought();
      const another = await readyCart(shop, 1, lamp);
      await shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED'));
      const { lines } = await openCart(shop);
      const returned = lines.find(({ variant }: { variant: { id: string } }) => variant.id === chair);
      if (seenBy === 'change') {
        await changeCart(shop.as(ada), 'cartLinesUpdate', {
          cartId: another,
          lines: [{ lineId: returned.id, quantity: 1 }],
        });
      }
      const { total } = (await openCart(shop)).totals;

      const bought = await complete(shop.as(ada), another, {
        idempotencyKey: 'second',
        ...(seenBy === 'total' && { expectedTotal: { amount: total.amount, currency: 'USD' } }),
      });

      expect(codesOf(bought)).toEqual([]);
    }
  });

  it('is not counted twice where the customer has put it into another cart since', async () => {
    await using shop = await startWithBought();
    const another = await createCart(shop.as(ada));
    const lines = [{ variantId: chair, quantity: 5 }];
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId: another, lines });

    await shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED'));

    expect(await openCart(shop)).toMatchObject({ id: another, lines: [{ quantity: 5 }] });
  });

  it('is in the one open cart, also where the customer asks for a cart at the same moment', async () => {
    await using shop = await startWithBought();

    const [, ...carts] = await Promise.all([
      shop.tell(cancelled(shop.orderId, 'PAYMENT_FAILED')),
      ...Array.from({ length: 4 }, () => createCart(shop.as(ada))),
    ]);

    const { id, lines } = await openCart(shop);
    expect([...new Set(carts)]).toEqual([id]);
    expect(lines).toMatchObject([{ quantity: 2 }]);
  });

  it('stays away when it was called off', async () => {
    await using shop = await startWithBought();

    await shop.tell(cancelled(shop.orderId, 'CHANGED_MIND'));

    expect(await openCart(shop)).toBeNull();
  });
});

const RETURNED = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      returnedAs {
        id
        status
        guestEmail
        shippingOption {
          code
        }
        lines {
          quantity
        }
      }
    }
  }
`;

describe('what a guest could not buy', () => {
  it('comes back as another cart, which whoever knows the old one learns of, and can be bought', async () => {
    await using shop = await startCheckout();
    const { guest } = shop;
    const cartId = await createCart(guest);
    const { recipient, line1, city, region, postalCode, country } = address;
    const shippingAddress = { recipient, line1, city, region, postalCode, country };
    await changeCart(guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 2 }] });
    await changeCart(guest, 'cartGuestSet', { cartId, email: 'guest@example.com', shippingAddress });
    await changeCart(guest, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await changeCart(guest, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_decline' });
    const { order } = await complete(guest, cartId);
    expect((await guest.query(RETURNED, { id: cartId })).cart).toEqual({ returnedAs: null });

    await shop.tell(cancelled(order.id, 'PAYMENT_FAILED'));

    const { returnedAs } = (await guest.query(RETURNED, { id: cartId })).cart;
    expect(returnedAs).toEqual({
      id: expect.not.stringContaining(cartId),
      status: 'OPEN',
      guestEmail: 'guest@example.com',
      shippingOption: { code: 'STANDARD' },
      lines: [{ quantity: 2 }],
    });
    await changeCart(guest, 'cartGuestPaymentMethodSet', { cartId: returnedAs.id, providerToken: 'tok_approve' });
    expect(codesOf(await complete(guest, returnedAs.id))).toEqual([]);
  });
});

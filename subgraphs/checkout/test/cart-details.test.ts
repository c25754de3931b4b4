import { checkoutCompletedV2, orderCancelled } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  address,
  bob,
  chair,
  type Client,
  codesOf,
  complete,
  createCart,
  home,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

const SET = /* GraphQL */ `
  mutation ($input: CartDetailsSetInput!) {
    cartDetailsSet(input: $input) {
      cart {
        details {
          billingAddress {
            recipient
            country
          }
          note
          giftMessage
          deliverOn
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const say = async (client: Client, input: object) => (await client.mutate(SET, { input })).cartDetailsSet;
const dayIn = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);

describe('what a buyer says beside what they buy', () => {
  it('stays until it is said anew or taken away, and comes with the order', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const cartId = await readyCart(shop);
    await say(client, { cartId, note: ' Ring\r\ntwice ', giftMessage: 'Many happy returns', deliverOn: dayIn(7) });
    const said = await say(client, { cartId, billingAddressId: home, giftMessage: null });

    await complete(client, cartId);

    const details = { note: 'Ring\ntwice', giftMessage: null, deliverOn: dayIn(7) };
    expect(said).toEqual({
      cart: { details: { ...details, billingAddress: { recipient: 'Ada', country: 'US' } } },
      userErrors: [],
    });
    expect(await shop.emitted(checkoutCompletedV2)).toMatchObject([
      { details: { ...details, billingAddress: address } },
    ]);
    expect(codesOf(await say(client, { cartId, note: 'Late' }))).toEqual(['CART_COMPLETED']);
  });

  it('is not told where it is nothing', async () => {
    await using shop = await startCheckout();
    await complete(shop.as(ada), await readyCart(shop));

    const [told] = await shop.emitted(checkoutCompletedV2);

    expect(told).not.toHaveProperty('details');
  });

  it('is a guest’s to say too, who types the address', async () => {
    await using shop = await startCheckout();
    const cartId = await createCart(shop.guest);
    const { recipient, line1, city, region, postalCode, country } = address;
    const billingAddress = { recipient, line1, city, region, postalCode, country };

    const said = await say(shop.guest, { cartId, billingAddress });
    const gone = await say(shop.guest, { cartId, billingAddress: null });

    expect(said.cart.details.billingAddress).toEqual({ recipient: 'Ada', country: 'US' });
    expect(gone.cart.details.billingAddress).toBeNull();
  });

  it('can be read, is not too long, and wishes for a day that can be', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const cartId = await createCart(client);
    const codeOf = async (input: object) => codesOf(await say(client, { cartId, ...input }))[0];
    const typed = { recipient: 'Ada', line1: '1', city: 'Louisville', country: 'US' };

    expect([
      await codeOf({ note: 'x'.repeat(1_001) }),
      await codeOf({ giftMessage: ' ' }),
      await codeOf({ deliverOn: dayIn(0) }),
      await codeOf({ deliverOn: dayIn(62) }),
      await codeOf({ deliverOn: '2026-02-31' }),
      await codeOf({ billingAddressId: cartId }),
      await codeOf({ billingAddress: typed }),
      codesOf(await say(shop.as(bob), { cartId, note: 'Mine' }))[0],
    ]).toEqual([
      'INVALID_NOTE',
      'INVALID_GIFT_MESSAGE',
      'INVALID_DATE',
      'INVALID_DATE',
      'INVALID_DATE',
      'ADDRESS_NOT_FOUND',
      'INVALID_ADDRESS',
      'CART_NOT_FOUND',
    ]);
  });

  it('is in the cart again when the order failed', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await say(shop.as(ada), { cartId, note: 'Ring twice' });
    const { orderId } = await complete(shop.as(ada), cartId);

    const named = { orderId, number: 'A-1', customerId: ada.id, cancelledAt: new Date().toISOString() };
    const price = { unitPrice: usd(10_000), total: usd(20_000) };
    const line = {
      lineId: home,
      variantId: chair,
      productId: chair,
      sku: 'SKU',
      title: 'Thing',
      quantity: 2,
      ...price,
    };
    await shop.tell(orderCancelled.draft({ ...named, lines: [line], reason: 'OUT_OF_STOCK' }));

    const [open] = await shop.given(async ({ carts }) => [...(await carts.openByCustomers([ada.id])).values()]);
    expect(open?.details.note).toBe('Ring twice');
  });
});

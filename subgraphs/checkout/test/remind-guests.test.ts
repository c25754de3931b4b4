import { checkoutCartAbandoned, checkoutGuestCartAbandoned, checkoutGuestReminder } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, chair, changeCart, type Checkout, complete, createCart, lamp, startCheckout } from './start-checkout.ts';

const SHARED = 'query ($token: ID!) { sharedList(token: $token) { items { title quantity } } }';
const WANTS = 'query ($id: ID!) { cart(id: $id) { mayRemindGuest } }';

const day = 24 * 60 * 60 * 1_000;
const email = 'Guest@Example.com';
const { recipient, line1, city, region, postalCode, country } = {
  ...{ recipient: 'Guest', line1: '1 Main Street', city: 'Louisville' },
  ...{ region: 'KY', postalCode: '40202', country: 'US' },
};
const shippingAddress = { recipient, line1, city, region, postalCode, country };

/** A guest's cart with two chairs in it, of somebody who said who they are, and whether they want to be reminded. */
async function guestCart(shop: Checkout, mayRemind?: boolean): Promise<string> {
  const cartId = await createCart(shop.guest);
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 2 }] });
  const said = await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress, mayRemind });
  expect(said.userErrors).toEqual([]);
  return cartId;
}

async function toldAfter(shop: Checkout, milliseconds: number) {
  shop.advance(milliseconds);
  await shop.runJob('tell-abandoned-carts');
  return shop.emitted(checkoutGuestCartAbandoned);
}

describe('a guest who left something in the cart', () => {
  it('is told of once, with a link to the goods alone, where they wanted it; again once they touched it', async () => {
    await using shop = await startCheckout();
    const cartId = await guestCart(shop, true);

    const early = await toldAfter(shop, 0);
    const [told, ...more] = await toldAfter(shop, 2 * day);
    const again = await toldAfter(shop, day);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });
    const anew = await toldAfter(shop, 2 * day);

    expect([early, more, again.length]).toEqual([[], [], 1]);
    expect(told).toMatchObject({ cartId, lines: [{ variantId: chair, quantity: 2 }] });
    expect(JSON.stringify(told).toLowerCase()).not.toContain('guest@');
    expect(anew.map(({ shareToken }) => shareToken)).toEqual([told?.shareToken, told?.shareToken]);
    expect((await shop.guest.query(SHARED, { token: told?.shareToken })).sharedList.items).toMatchObject([
      { quantity: 2 },
      { quantity: 1 },
    ]);
    expect(await shop.emitted(checkoutCartAbandoned)).toEqual([]);
  });

  it('is told of to nobody where they did not ask for it, or do not want it any more', async () => {
    await using shop = await startCheckout();
    await guestCart(shop);
    const cartId = await guestCart(shop, true);
    const wanted = (await shop.guest.query(WANTS, { id: cartId })).cart.mayRemindGuest;
    await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress });
    const still = (await shop.guest.query(WANTS, { id: cartId })).cart.mayRemindGuest;
    await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress, mayRemind: false });

    expect(await toldAfter(shop, 2 * day)).toEqual([]);
    expect([wanted, still]).toEqual([true, true]);
  });
});

describe('where a guest is reminded', () => {
  async function startLeft() {
    const shop = await startCheckout();
    shop.stopClock();
    const cartId = await guestCart(shop, true);
    const [told] = await toldAfter(shop, 2 * day);
    const asked = { cartId, untouchedSince: told?.untouchedSince ?? 'never told' };
    return Object.assign(shop, { cartId, reminder: () => shop.ask(checkoutGuestReminder, asked) });
  }

  it('is the address that they gave, as long as nobody touches the cart', async () => {
    await using shop = await startLeft();

    const before = await shop.reminder();
    await changeCart(shop.guest, 'cartLinesAdd', { cartId: shop.cartId, lines: [{ variantId: lamp, quantity: 1 }] });

    expect(before).toEqual({ email: 'guest@example.com' });
    expect(await shop.reminder()).toBeNull();
  });

  it('is nowhere once they have bought another cart with the same address', async () => {
    await using shop = await startLeft();
    const other = await guestCart(shop);
    await changeCart(shop.guest, 'cartShippingOptionSelect', { cartId: other, code: 'STANDARD' });
    await changeCart(shop.guest, 'cartGuestPaymentMethodSet', { cartId: other, providerToken: 'tok_approve' });
    shop.advance(1_000);

    expect((await complete(shop.guest, other)).userErrors).toEqual([]);

    expect(await shop.reminder()).toBeNull();
  });

  it('is nowhere once the cart is somebody’s with an account, or of a cart that nobody knows', async () => {
    await using shop = await startLeft();

    await changeCart(shop.as(ada), 'cartClaim', { cartId: shop.cartId });

    expect(await shop.reminder()).toBeNull();
    const unknown = { cartId: ada.id, untouchedSince: new Date().toISOString() };
    expect(await shop.ask(checkoutGuestReminder, unknown)).toBeNull();
  });
});

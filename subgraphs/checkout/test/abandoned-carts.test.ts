import { checkoutCartAbandoned, checkoutIsAbandoned } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, changeCart, chair, complete, createCart, lamp, readyCart, startCheckout } from './start-checkout.ts';

it('forgets carts that nobody touched for a month', async () => {
  await using shop = await startCheckout();
  const cartId = await createCart(shop.guest);
  shop.advance(31 * 24 * 60 * 60 * 1_000);

  await shop.runJob('forget-abandoned-carts');

  expect((await shop.guest.query('query ($id: ID!) { cart(id: $id) { id } }', { id: cartId })).cart).toBeNull();
});

it('forgets many abandoned carts, and leaves the one that somebody is changing', async () => {
  await using shop = await startCheckout();
  const ids = await Promise.all(Array.from({ length: 3 }, () => createCart(shop.guest)));
  shop.advance(31 * 24 * 60 * 60 * 1_000);

  await shop.given(async ({ carts }) => {
    await carts.lock(ids[0] ?? '');
    await shop.runJob('forget-abandoned-carts');
  });

  const left = await shop.given(({ carts }) => carts.byIds(ids));
  expect([...left.keys()]).toEqual([ids[0]]);
});

it('reminds a customer of what is in the cart once, and again after they touched it', async () => {
  await using shop = await startCheckout();
  const client = shop.as(ada);
  const cartId = await createCart(client);
  const lines = [{ variantId: chair, quantity: 2 }];
  await changeCart(client, 'cartLinesAdd', { cartId, lines });
  await createCart(shop.as(bob));
  await changeCart(shop.guest, 'cartLinesAdd', { cartId: await createCart(shop.guest), lines });
  const told = async () => {
    await shop.runJob('tell-abandoned-carts');
    return (await shop.emitted(checkoutCartAbandoned)).length;
  };
  const hours = (count: number) => shop.advance(count * 60 * 60 * 1_000);

  const counts = [await told()];
  hours(25);
  counts.push(await told(), await told());
  await changeCart(client, 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });
  counts.push(await told());
  hours(25);
  counts.push(await told());

  expect(counts).toEqual([0, 1, 1, 1, 2]);
  expect(await shop.emitted(checkoutCartAbandoned)).toMatchObject([
    { cartId, customerId: ada.id, lines: [{ variantId: chair, title: 'Thing', quantity: 2 }] },
    { lines: [{}, {}] },
  ]);
});

it('reminds nobody of what they left longer than two weeks ago', async () => {
  await using shop = await startCheckout();
  const cartId = await createCart(shop.as(ada));
  await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity: 2 }] });
  shop.advance(15 * 24 * 60 * 60 * 1_000);

  await shop.runJob('tell-abandoned-carts');

  expect(await shop.emitted(checkoutCartAbandoned)).toEqual([]);
});

describe('a cart that its customer was told of', () => {
  const day = 24 * 60 * 60 * 1_000;

  /** Ada's cart with a chair in it, and whether it is still as it was when that was told. */
  async function startLeft() {
    const shop = await startCheckout();
    shop.stopClock();
    const cartId = await readyCart(shop);
    shop.advance(2 * day);
    await shop.runJob('tell-abandoned-carts');
    const [told] = await shop.emitted(checkoutCartAbandoned);
    const asked = { cartId, customerId: ada.id, untouchedSince: told?.untouchedSince ?? 'never told' };
    const isAbandoned = async (changed: Partial<typeof asked> = {}) =>
      (await shop.ask(checkoutIsAbandoned, { ...asked, ...changed })).isAbandoned;
    return Object.assign(shop, { cartId, isAbandoned });
  }

  it('is left as long as nobody touches it, for that customer alone', async () => {
    await using shop = await startLeft();

    expect(await shop.isAbandoned()).toBe(true);
    expect(await shop.isAbandoned({ customerId: bob.id })).toBe(false);
    expect(await shop.isAbandoned({ cartId: bob.id })).toBe(false);
  });

  it('is left no more when something is put in', async () => {
    await using shop = await startLeft();

    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId: shop.cartId, lines: [{ variantId: lamp, quantity: 1 }] });

    expect(await shop.isAbandoned()).toBe(false);
  });

  it('is left no more when it is bought, whenever that is asked', async () => {
    await using shop = await startLeft();

    const { userErrors } = await complete(shop.as(ada), shop.cartId);

    expect(userErrors).toEqual([]);
    expect(await shop.isAbandoned()).toBe(false);
    expect(await shop.isAbandoned({ untouchedSince: '2999-01-01T00:00:00.000Z' })).toBe(false);
  });

  it('is left no more when it is emptied, whenever that is asked', async () => {
    await using shop = await startLeft();
    const cart = (await shop.given(({ carts }) => carts.byIds([shop.cartId]))).get(shop.cartId);
    const lineIds = cart?.lines.map(({ id }) => id) ?? [];

    await changeCart(shop.as(ada), 'cartLinesRemove', { cartId: shop.cartId, lineIds });

    expect(await shop.isAbandoned()).toBe(false);
    expect(await shop.isAbandoned({ untouchedSince: '2999-01-01T00:00:00.000Z' })).toBe(false);
  });
});

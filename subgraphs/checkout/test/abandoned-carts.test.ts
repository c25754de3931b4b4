import { expect, it } from 'vitest';
import { createCart, startCheckout } from './start-checkout.ts';

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

import { expect, it } from 'vitest';
import { ada, changeCart, readyCart, startCheckout } from './start-checkout.ts';

it('fills the demo shop with promotions, of which carts have one by WELCOME10 and one by FREESHIP', async () => {
  await using shop = await startCheckout();
  await shop.seed();
  const cartId = await readyCart(shop);

  await changeCart(shop.as(ada), 'cartDiscountCodeAdd', { cartId, code: 'welcome10' });
  await changeCart(shop.as(ada), 'cartDiscountCodeAdd', { cartId, code: 'freeship' });

  const SEEN = 'query ($id: ID!) { cart(id: $id) { promotions { code amount { amount } } } }';
  expect(await shop.as(ada).query(SEEN, { id: cartId })).toEqual({
    cart: {
      promotions: [
        { code: 'WELCOME10', amount: { amount: '20.00' } },
        { code: 'FREESHIP', amount: { amount: '5.00' } },
      ],
    },
  });
});

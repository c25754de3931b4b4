import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { address, changeCart, codesOf, complete, createCart, startCheckout, usd } from './start-checkout.ts';

const READ = 'query ($id: ID!) { cart(id: $id) { lines { id } totals { total { amount } } problems { code } } }';

it('fills, recounts, looks at and buys a cart with as many statements for a hundred lines as for one', async () => {
  await using shop = await startCheckout();
  const many = Array.from({ length: 100 }, () => randomUUID());
  for (const variantId of many) {
    shop.prices.set(variantId, usd(2_500));
    shop.stock.set(variantId, 1_000);
  }
  const { line2: _, ...shippingAddress } = address;
  const client = shop.guest;
  /** Of filling, recounting, looking and buying. */
  const statementsOf = async (variants: readonly string[]) => {
    const cartId = await createCart(client);
    const lines = variants.map((variantId) => ({ variantId, quantity: 1 }));
    const filling = await shop.statements(() => changeCart(client, 'cartLinesAdd', { cartId, lines }));
    const { cart } = await client.query(READ, { id: cartId });
    const recounted = cart.lines.map(({ id }: { id: string }) => ({ lineId: id, quantity: 2 }));
    const recounting = await shop.statements(() => changeCart(client, 'cartLinesUpdate', { cartId, lines: recounted }));
    await changeCart(client, 'cartGuestSet', { cartId, email: 'guest@example.com', shippingAddress });
    await changeCart(client, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    await changeCart(client, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_approve' });
    const looking = await shop.statements(() => client.query(READ, { id: cartId }));
    const buying = await shop.statements(async () => {
      expect(codesOf(await complete(client, cartId, { idempotencyKey: randomUUID() }))).toEqual([]);
    });
    return { filling, recounting, looking, buying };
  };

  const one = await statementsOf(many.slice(0, 1));

  expect(await statementsOf(many)).toEqual(one);
  expect(one).toEqual({ filling: 11, recounting: 11, looking: 5, buying: 14 });
});

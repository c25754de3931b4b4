import { randomUUID } from 'node:crypto';
import { eventually } from '@agora/kit/testing';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ada, changeCart, chair, type Client, createCart, lamp, startCheckout, usd } from './start-checkout.ts';

describe('a guest cart that does not fit into the open one', () => {
  it('is refused when a line would have too many, and both stay as they are', async () => {
    await using shop = await startCheckout();
    const own = await cartOf(shop.as(ada), [{ variantId: chair, quantity: 990 }]);
    const guest = await cartOf(shop.guest, [
      { variantId: lamp, quantity: 1 },
      { variantId: chair, quantity: 16 },
    ]);
    const before = [await read(shop.as(ada), own), await read(shop.guest, guest)];

    const payload = await changeCart(shop.as(ada), 'cartClaim', { cartId: guest });

    const lines = [{ variantId: chair }];
    expect(payload).toMatchObject({ cart: null, userErrors: [{ code: 'QUANTITY_OUT_OF_RANGE', lines }] });
    expect([await read(shop.as(ada), own), await read(shop.guest, guest)]).toEqual(before);
    expect(before).toMatchObject([{ lines: [{ quantity: 990 }] }, { lines: [{ quantity: 1 }, { quantity: 16 }] }]);
  });

  it('is refused when there would be too many lines, and fits after some are taken out', async () => {
    await using shop = await startCheckout();
    const many = Array.from({ length: 105 }, () => randomUUID());
    for (const variantId of many) shop.prices.set(variantId, usd(100));
    const lineOf = (variantId: string) => ({ variantId, quantity: 1 });
    const own = await cartOf(shop.as(ada), many.slice(0, 100).map(lineOf));
    const guest = await cartOf(shop.guest, many.slice(100).map(lineOf));

    const refused = await changeCart(shop.as(ada), 'cartClaim', { cartId: guest });
    const { lines } = await read(shop.as(ada), own);
    const lineIds = lines.slice(0, 5).map(({ id }: { id: string }) => id);
    await changeCart(shop.as(ada), 'cartLinesRemove', { cartId: own, lineIds });
    const claimed = await changeCart(shop.as(ada), 'cartClaim', { cartId: guest });

    expect(refused).toMatchObject({ cart: null, userErrors: [{ code: 'TOO_MANY_LINES' }] });
    expect(lines).toHaveLength(100);
    expect(claimed.cart.lines).toHaveLength(100);
  });
});

it('locks both carts of a claim in the order of their ids, so that no two claims wait for each other', async () => {
  await using shop = await startCheckout();
  const { database } = shop.running;
  const own = await cartOf(shop.as(ada), [{ variantId: chair, quantity: 1 }]);
  let guest = '';
  while (guest <= own) guest = await createCart(shop.guest);
  const isClaimWaiting = async () => {
    const [row] = await database.db.execute(sql`select count(*)::int as waiting from pg_locks where not granted`);
    expect(row).toEqual({ waiting: 1 });
  };

  const [claimed] = await database.transaction(async (tx) => {
    await tx.execute(sql`select 1 from cart where id = ${own} for update`);
    const claiming = changeCart(shop.as(ada), 'cartClaim', { cartId: guest });
    await eventually(isClaimWaiting);
    await tx.execute(sql`select 1 from cart where id = ${guest} for update nowait`);
    return [claiming];
  });

  expect(await claimed).toMatchObject({ cart: { id: own }, userErrors: [] });
});

async function cartOf(client: Client, lines: readonly object[]): Promise<string> {
  const cartId = await createCart(client);
  await changeCart(client, 'cartLinesAdd', { cartId, lines });
  return cartId;
}

async function read(client: Client, id: string) {
  return (await client.query('query ($id: ID!) { cart(id: $id) { version lines { id quantity } } }', { id })).cart;
}

import { randomUUID } from 'node:crypto';
import { erasedPerson } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { allowanceUse } from '../src/db/tables.ts';
import { addCode, free, freeShipping, guestCart } from './promotions/cart-with-codes.ts';
import { automatic, running } from './promotions/staff.ts';
import { ada, chair, type Checkout, codesOf, complete, startCheckout } from './start-checkout.ts';

const email = 'ada@example.com';

/** Resolves to the order. */
async function buyAsGuest(shop: Checkout, address: string): Promise<{ cartId: string; orderId: string }> {
  const cartId = await guestCart(shop, address);
  await addCode(shop, cartId, 'FREE', shop.guest);
  const answer = await complete(shop.guest, cartId, { idempotencyKey: randomUUID() });
  expect(codesOf(answer)).toEqual([]);
  return { cartId, orderId: answer.order.id };
}

it('forgets what a person did as a guest with their address: open carts, what they bought, what they used of codes', async () => {
  await using shop = await startCheckout();
  shop.stock.set(chair, 100);
  await automatic(shop, freeShipping);
  await running(shop, free, { codes: ['FREE'] });
  const mine = await buyAsGuest(shop, email);
  const open = await guestCart(shop, 'Ada@example.com');
  const others = await buyAsGuest(shop, 'bob@example.com');
  const othersOpen = await guestCart(shop, 'bob@example.com');

  const person = erasedPerson(ada.id, { emails: [email], guestOrderIds: [mine.orderId] });
  const counts = await shop.given(({ personalData }) => personalData.erase(person));

  const ids = [mine.cartId, open, others.cartId, othersOpen];
  const kept = [...(await shop.given(({ carts }) => carts.byIds(ids))).keys()];
  const uses = await shop.running.database.db
    .select({ orderId: allowanceUse.orderId, buyer: allowanceUse.buyer })
    .from(allowanceUse);
  expect(counts).toMatchObject({ carts: 2 });
  expect(kept.toSorted()).toEqual([others.cartId, othersOpen].toSorted());
  expect(uses).toContainEqual({ orderId: mine.orderId, buyer: mine.orderId });
  expect(uses).toContainEqual({ orderId: others.orderId, buyer: 'bob@example.com' });
  expect(JSON.stringify(uses)).not.toContain(email);
});

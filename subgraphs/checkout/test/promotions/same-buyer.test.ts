import { randomUUID } from 'node:crypto';
import { erasedPerson } from '@agora/kit/testing';
import { checkoutPersonalData } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  readyCart,
  startCheckout,
} from '../start-checkout.ts';
import { addCode, free, freeShipping, guestCart, readCart } from './cart-with-codes.ts';
import { automatic, running } from './staff.ts';

const firstOrder = { conditions: { isFirstOrder: true } };
const once = { ...free, usageLimitPerCustomer: 1 };

async function bought(shop: Checkout, cartId: string, who = shop.guest) {
  expect(codesOf(await complete(who, cartId, { idempotencyKey: randomUUID() }))).toEqual([]);
}

/** A cart of a guest who has Ada's mailbox, which costs nothing. */
async function adaAsGuest(shop: Checkout) {
  const cartId = await guestCart(shop, 'ada@example.com');
  await addCode(shop, cartId, 'FREE', shop.guest);
  return cartId;
}

describe('a customer and a guest with the same e-mail address', () => {
  it('have a code for one use once, whoever of them was first', async () => {
    await using shop = await startCheckout();
    shop.stock.set(chair, 100);
    await automatic(shop, freeShipping);
    await running(shop, once, { codes: ['FREE'] });
    await running(shop, once, { codes: ['ASWELL'] });
    await bought(shop, await adaAsGuest(shop));
    const cartId = await readyCart(shop);

    expect(codesOf(await addCode(shop, cartId, 'FREE'))).toEqual(['CODE_USED_UP']);
    expect(codesOf(await addCode(shop, cartId, 'ASWELL'))).toEqual([]);
    await bought(shop, cartId, shop.as(ada));
    const asGuest = await guestCart(shop, 'ADA@example.com');
    expect(codesOf(await addCode(shop, asGuest, 'ASWELL', shop.guest))).toEqual(['CODE_USED_UP']);
    const other = await guestCart(shop, 'somebody.else@example.com');
    expect(codesOf(await addCode(shop, other, 'ASWELL', shop.guest))).toEqual([]);
  });

  it('have it once in all where both buy at the same moment', async () => {
    await using shop = await startCheckout();
    shop.stock.set(chair, 100);
    await automatic(shop, freeShipping);
    await running(shop, once, { codes: ['FREE'] });
    const guests = await Promise.all(Array.from({ length: 5 }, () => adaAsGuest(shop)));
    const own = await readyCart(shop);
    await addCode(shop, own, 'FREE');

    const answers = await Promise.all([
      complete(shop.as(ada), own),
      ...guests.map((cartId) => complete(shop.guest, cartId)),
    ]);

    expect(answers.filter(({ orderId }) => orderId !== null)).toHaveLength(1);
    const refused = answers.flatMap(codesOf);
    expect(refused).toHaveLength(5);
    expect(new Set(refused).difference(new Set(['USED_UP', 'CODE_NOT_APPLICABLE']))).toEqual(new Set());
  });

  it('have one first order, and are told that it was, not that something is used up', async () => {
    await using shop = await startCheckout();
    await automatic(shop, freeShipping);
    await running(shop, { ...free, ...firstOrder }, { codes: ['FREE'] });
    const early = await readyCart(shop);
    await addCode(shop, early, 'FREE');
    await bought(shop, await adaAsGuest(shop));

    const again = await guestCart(shop, 'ada@example.com');
    expect(codesOf(await addCode(shop, again, 'FREE', shop.guest))).toEqual(['NOT_FIRST_ORDER']);
    expect(await readCart(shop, early)).toMatchObject({
      discountCodes: [{ isApplied: false, reason: 'NOT_FIRST_ORDER' }],
      problems: [{ code: 'CODE_NOT_APPLICABLE', reason: 'NOT_FIRST_ORDER', isBlocking: true }],
    });
    expect(codesOf(await complete(shop.as(ada), early))).toEqual(['CODE_NOT_APPLICABLE']);
    await changeCart(shop.as(ada), 'cartDiscountCodeRemove', { cartId: early, code: 'FREE' });
    expect(codesOf(await addCode(shop, early, 'FREE'))).toEqual(['NOT_FIRST_ORDER']);
    await bought(shop, early, shop.as(ada));
  });

  it('have one first order at the same moment too, by a promotion without a code', async () => {
    await using shop = await startCheckout();
    shop.stock.set(chair, 100);
    await automatic(shop, freeShipping);
    await automatic(shop, { ...free, ...firstOrder });
    const carts = await Promise.all(Array.from({ length: 6 }, () => guestCart(shop, 'ada@example.com')));

    const answers = await Promise.all(carts.map((cartId) => complete(shop.guest, cartId)));

    expect(answers.filter(({ orderId }) => orderId !== null)).toHaveLength(1);
    const refused = answers.flatMap(codesOf);
    // Who comes later has to pay, and nobody has a card here.
    expect(new Set(refused).difference(new Set(['NOT_FIRST_ORDER', 'PAYMENT_METHOD_REQUIRED']))).toEqual(new Set());
  });

  it('are known by the address that the customer has when they buy, which is in their file and is forgotten with them', async () => {
    await using shop = await startCheckout();
    await automatic(shop, freeShipping);
    await running(shop, once, { codes: ['FREE'] });
    await bought(shop, await adaAsGuest(shop));
    shop.emails.set(ada.id, 'ada.new@example.com');
    const cartId = await readyCart(shop);

    expect(codesOf(await addCode(shop, cartId, 'FREE'))).toEqual([]);
    await bought(shop, cartId, shop.as(ada));

    const { records } = await shop.ask(checkoutPersonalData, { userId: ada.id, cursor: null });
    expect(records).toMatchObject([{ about: 'carts', data: { customerEmail: 'ada.new@example.com' } }]);
    await shop.given((work) => work.personalData.erase(erasedPerson(ada.id)));
    expect(await shop.given(({ carts }) => carts.whoBought(['ada.new@example.com']))).toEqual(new Set());
    const guest = await guestCart(shop, 'ada.new@example.com');
    expect(codesOf(await addCode(shop, guest, 'FREE', shop.guest))).toEqual([]);
  });
});

import { erasedPerson } from '@agora/kit/testing';
import { checkoutCompletedV2, checkoutPersonalData } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  bob,
  changeCart,
  type Checkout,
  codesOf,
  complete,
  createCart,
  home,
  lamp,
  readyCart,
  startCheckout,
  usd,
} from '../start-checkout.ts';
import { addCode, free, freeShipping, guestCart, readCart } from './cart-with-codes.ts';
import { automatic, inUsd, manage, running } from './staff.ts';

describe('a discount code', () => {
  it('makes a cart cheaper however it is typed, line by line and said why; the order pays what was shown', async () => {
    await using shop = await startCheckout();
    await running(shop);
    const cartId = await readyCart(shop);

    expect(codesOf(await addCode(shop, cartId, ' welcome 10'))).toEqual([]);

    const cart = await readCart(shop, cartId);
    expect(cart).toMatchObject({
      discountCodes: [{ code: 'WELCOME10', isApplied: true, reason: null }],
      promotions: [{ name: 'Welcome', code: 'WELCOME10', amount: { amount: '20.00' } }],
      totals: { discount: { amount: '20.00' } },
      problems: [],
    });
    expect(cart.lines[0].adjustments).toEqual([
      {
        ...{ source: 'DISCOUNT_CODE', code: 'WELCOME10', text: 'Welcome', amount: { amount: '-20.00' } },
        explanation: { code: 'PROMOTION_PERCENT_OFF' },
      },
    ]);
    const expectedTotal = inUsd(cart.totals.total.amount);
    const bought = await complete(shop.as(ada), cartId, { expectedTotal });
    expect(codesOf(bought)).toEqual([]);
    const [told] = await shop.emitted(checkoutCompletedV2);
    expect(told?.totals).toMatchObject({ discount: usd(2_000) });
    expect(await readCart(shop, cartId)).toMatchObject({ discountCodes: [{ isApplied: true }], totals: cart.totals });
  });

  it('is taken out again, and what is taken out twice is out', async () => {
    await using shop = await startCheckout();
    await running(shop);
    const cartId = await readyCart(shop);
    await addCode(shop, cartId, 'WELCOME10');
    await addCode(shop, cartId, 'welcome10');

    const remove = () => changeCart(shop.as(ada), 'cartDiscountCodeRemove', { cartId, code: 'Welcome10' });

    expect([codesOf(await remove()), codesOf(await remove())]).toEqual([[], []]);
    expect(await readCart(shop, cartId)).toMatchObject({ discountCodes: [], totals: { discount: { amount: '0.00' } } });
  });

  it('that is unknown, not switched on or not begun looks the same; one that is over or used up is told apart', async () => {
    await using shop = await startCheckout();
    const cartId = await readyCart(shop);
    await running(shop, { startsAt: '2099-01-01T00:00:00.000Z' }, { codes: ['LATER'] });
    const paused = await running(shop, {}, { codes: ['PAUSED'] });
    await manage(shop, 'promotionPause', { promotionId: paused });
    const ended = await running(shop, {}, { codes: ['ENDED'] });
    await manage(shop, 'promotionEnd', { promotionId: ended });
    await running(shop, free, { codes: ['ONCE'], usageLimit: 1 });
    await running(shop, freeShipping, { codes: ['SHIPPING'] });
    const guest = await guestCart(shop, 'guest@example.com');
    for (const code of ['ONCE', 'SHIPPING']) await addCode(shop, guest, code, shop.guest);
    expect(codesOf(await complete(shop.guest, guest))).toEqual([]);

    const refused = [];
    for (const code of ['NOTHING', '?', 'LATER', 'PAUSED', 'ENDED', 'ONCE']) {
      refused.push(...codesOf(await addCode(shop, cartId, code)));
    }

    const hidden = ['CODE_NOT_FOUND', 'CODE_NOT_FOUND', 'CODE_NOT_FOUND', 'CODE_NOT_FOUND'];
    expect(refused).toEqual([...hidden, 'CODE_EXPIRED', 'CODE_USED_UP']);
  });

  it('cannot be found by trying: after ten wrong ones a cart and a customer wait, and right ones wait too', async () => {
    await using shop = await startCheckout();
    await running(shop);
    const cartId = await readyCart(shop);
    for (let index = 0; index < 10; index += 1) await addCode(shop, cartId, `WRONG${index.toString()}`);
    const other = await guestCart(shop, 'guest@example.com');

    expect(codesOf(await addCode(shop, cartId, 'WELCOME10'))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(codesOf(await addCode(shop, other, 'WELCOME10'))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(codesOf(await addCode(shop, other, 'WELCOME10', shop.guest))).toEqual([]);
  });

  it('that does nothing yet stays in the cart, which says why and can be bought without it', async () => {
    await using shop = await startCheckout();
    await running(shop, { conditions: { minimumSubtotal: inUsd('1000') } });
    const cartId = await readyCart(shop);

    expect(codesOf(await addCode(shop, cartId, 'WELCOME10'))).toEqual([]);

    expect(await readCart(shop, cartId)).toMatchObject({
      discountCodes: [{ isApplied: false, reason: 'MINIMUM_NOT_REACHED' }],
      problems: [
        {
          ...{ code: 'CODE_NOT_APPLICABLE', discountCode: 'WELCOME10', reason: 'MINIMUM_NOT_REACHED' },
          isBlocking: false,
        },
      ],
    });
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual([]);
  });

  it('that is for shipping does nothing while no way is picked, and one that goes alone leaves out the others', async () => {
    await using shop = await startCheckout();
    await running(shop, freeShipping, { codes: ['FREESHIP'] });
    const half = { kind: 'PERCENT_OFF', percent: '50' };
    await running(shop, { stacking: 'EXCLUSIVE', action: half }, { codes: ['ALONE'] });
    const client = shop.as(ada);
    const cartId = await createCart(client);
    await changeCart(client, 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });
    const codes = async () => (await readCart(shop, cartId)).discountCodes;

    await addCode(shop, cartId, 'FREESHIP');
    const early = await codes();
    await changeCart(client, 'cartShippingAddressSet', { cartId, addressId: home });
    await changeCart(client, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
    const picked = await codes();
    await addCode(shop, cartId, 'ALONE');

    expect(early).toEqual([{ code: 'FREESHIP', isApplied: false, reason: 'NOTHING_TO_DISCOUNT' }]);
    expect(picked).toEqual([{ code: 'FREESHIP', isApplied: true, reason: null }]);
    expect(await codes()).toEqual([
      { code: 'FREESHIP', isApplied: false, reason: 'BETTER_OFFER' },
      { code: 'ALONE', isApplied: true, reason: null },
    ]);
  });

  it('that is over since it came in stands in the way, until it is taken out or the total is said', async () => {
    await using shop = await startCheckout();
    const promotionId = await running(shop);
    const cartId = await readyCart(shop);
    await addCode(shop, cartId, 'WELCOME10');
    await manage(shop, 'promotionEnd', { promotionId });

    const refused = await complete(shop.as(ada), cartId);

    expect(codesOf(refused)).toEqual(['CODE_NOT_APPLICABLE']);
    const { problems, totals } = await readCart(shop, cartId);
    expect(problems).toMatchObject([{ code: 'CODE_NOT_APPLICABLE', reason: 'NOT_IN_FORCE', isBlocking: true }]);
    const seen = { expectedTotal: inUsd(totals.total.amount), idempotencyKey: 'second' };
    expect(codesOf(await complete(shop.as(ada), cartId, seen))).toEqual([]);
  });

  it.each([
    ['is over', async (shop: Checkout, promotionId: string) => manage(shop, 'promotionEnd', { promotionId })],
    [
      'is used up',
      async (shop: Checkout) => {
        const cartId = await guestCart(shop, 'other@example.com');
        await addCode(shop, cartId, 'FREE', shop.guest);
        expect(codesOf(await complete(shop.guest, cartId))).toEqual([]);
      },
    ],
  ])('that %s since is told before a card that only its end has made needed', async (_, end) => {
    await using shop = await startCheckout();
    await automatic(shop, freeShipping);
    const promotionId = await running(shop, { ...free, usageLimit: 1 }, { codes: ['FREE'] });
    const cartId = await guestCart(shop, 'ada@example.com');
    await addCode(shop, cartId, 'FREE', shop.guest);
    await end(shop, promotionId);
    const refused = async (idempotencyKey: string, more = {}) =>
      codesOf(await complete(shop.guest, cartId, { idempotencyKey, ...more }));

    const told = await refused('first');

    expect(told).toEqual(['CODE_NOT_APPLICABLE']);
    const { amount } = (await readCart(shop, cartId, shop.guest)).totals.total;
    expect(await refused('seen', { expectedTotal: inUsd(amount) })).toEqual(['PAYMENT_METHOD_REQUIRED']);
    await changeCart(shop.guest, 'cartDiscountCodeRemove', { cartId, code: 'FREE' });
    expect(await refused('without')).toEqual(['PAYMENT_METHOD_REQUIRED']);
  });

  it('is in the file that its customer is given, and is forgotten with them, wrong ones too', async () => {
    await using shop = await startCheckout();
    await running(shop);
    const cartId = await readyCart(shop);
    await addCode(shop, cartId, 'WRONG');
    await addCode(shop, cartId, 'WELCOME10');
    const { records } = await shop.ask(checkoutPersonalData, { userId: ada.id, cursor: null });
    expect(records).toMatchObject([{ about: 'carts', data: { discountCodes: ['WELCOME10'] } }]);

    await shop.given((work) => work.personalData.erase(erasedPerson(ada.id)));

    const attempts = await shop.given(({ codeAttempts }) => codeAttempts.since([`user ${ada.id}`], new Date(0)));
    expect(attempts).toEqual([]);
  });

  it('is one of five at most, and of two codes of a promotion one counts', async () => {
    await using shop = await startCheckout();
    const codes = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF'];
    await running(shop, {}, { codes });
    const cartId = await readyCart(shop);
    for (const code of codes.slice(0, 5)) await addCode(shop, cartId, code);

    expect(codesOf(await addCode(shop, cartId, 'FFF'))).toEqual(['TOO_MANY_CODES']);
    expect((await readCart(shop, cartId)).totals.discount).toEqual({ amount: '20.00' });
  });

  it('goes with the cart of a guest who logs in', async () => {
    await using shop = await startCheckout();
    await running(shop);
    const cartId = await guestCart(shop, 'guest@example.com');
    await addCode(shop, cartId, 'WELCOME10', shop.guest);
    await changeCart(shop.as(ada), 'cartLinesAdd', {
      cartId: await createCart(shop.as(ada)),
      lines: [{ variantId: lamp, quantity: 1 }],
    });

    const { cart } = await changeCart(shop.as(ada), 'cartClaim', { cartId });

    expect(await readCart(shop, cart.id)).toMatchObject({ discountCodes: [{ code: 'WELCOME10', isApplied: true }] });
  });

  it('of somebody else’s cart is not theirs to change', async () => {
    await using shop = await startCheckout();
    await running(shop);
    const cartId = await readyCart(shop);

    expect(codesOf(await addCode(shop, cartId, 'WELCOME10', shop.as(bob)))).toEqual(['CART_NOT_FOUND']);
  });
});

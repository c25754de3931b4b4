import { checkoutCompleted, checkoutCompletedV2, checkoutPersonalData, orderCancelled } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { guestCart } from '../promotions/cart-with-codes.ts';
import { ada, bob, card, changeCart, codesOf, complete, readyCart, usd } from '../start-checkout.ts';
import { addGiftCard, first, second, startWithCredits, tendersOf, useStoreCredit } from './pay-with-credits.ts';

describe('a cart that is paid with gift cards and store credit', () => {
  it('shows what each pays and what is left for the card, and the order is paid so', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    for (const code of ['FIRST', 'SECOND']) await addGiftCard(shop.as(ada), cartId, code);
    await useStoreCredit(shop, cartId);

    const before = await tendersOf(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId);

    const total = Number(before.totals.total.amount);
    expect(before).toMatchObject({
      problems: [],
      tenders: {
        giftCards: [
          { id: first, lastFour: 'IRST', amount: { amount: '50.00' }, balance: { amount: '50.00' } },
          { id: second, amount: { amount: '30.00' } },
        ],
        storeCredit: { amount: { amount: '20.00' }, balance: { amount: '20.00' } },
        left: { amount: (total - 100).toFixed(2) },
      },
    });
    expect(codesOf(bought)).toEqual([]);
    const [told] = await shop.emitted(checkoutCompletedV2);
    expect(told?.tenders).toEqual([
      { kind: 'GIFT_CARD', giftCardId: first, amount: usd(5_000) },
      { kind: 'GIFT_CARD', giftCardId: second, amount: usd(3_000) },
      { kind: 'STORE_CREDIT', amount: usd(2_000) },
      { kind: 'PAYMENT_METHOD', paymentMethodId: card, amount: usd(Math.round(total * 100) - 10_000) },
    ]);
    expect(await shop.emitted(checkoutCompleted)).toEqual([]);
    expect((await tendersOf(shop.as(ada), cartId)).tenders).toEqual(before.tenders);
  });

  it('needs no card where they pay all of it, and takes no more of them than it costs', async () => {
    await using shop = await startWithCredits();
    shop.balances.set(first, usd(90_000));
    const cartId = await guestCart(shop, 'guest@example.com');
    await addGiftCard(shop.guest, cartId, 'FIRST');
    await addGiftCard(shop.guest, cartId, 'SECOND');

    const { tenders, totals } = await tendersOf(shop.guest, cartId);
    const bought = await complete(shop.guest, cartId);

    expect(tenders).toMatchObject({ giftCards: [{ amount: totals.total }, { amount: { amount: '0.00' } }] });
    expect(codesOf(bought)).toEqual([]);
    const [told] = await shop.emitted(checkoutCompletedV2);
    expect(told?.tenders).toEqual([{ kind: 'GIFT_CARD', giftCardId: first, amount: told?.totals.total }]);
  });

  it('wants a card where something is left', async () => {
    await using shop = await startWithCredits();
    shop.balances.set(first, usd(1));
    const cartId = await readyCart(shop);
    await addGiftCard(shop.as(ada), cartId, 'FIRST');
    shop.cards.delete(card);

    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual(['PAYMENT_METHOD_NOT_FOUND']);
  });

  it('uses so much store credit as was said, and none when it is taken out', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);

    await useStoreCredit(shop, cartId, '7.50');
    const some = (await tendersOf(shop.as(ada), cartId)).tenders.storeCredit;
    await changeCart(shop.as(ada), 'cartStoreCreditSet', { cartId, isUsed: false });

    expect(some).toEqual({ amount: { amount: '7.50' }, balance: { amount: '20.00' } });
    expect((await tendersOf(shop.as(ada), cartId)).tenders.storeCredit).toBeNull();
  });

  it('comes back with them when its order fails', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    await addGiftCard(shop.as(ada), cartId, 'FIRST');
    await useStoreCredit(shop, cartId);
    const { orderId } = await complete(shop.as(ada), cartId);

    const ref = { orderId, number: 'A-1', customerId: ada.id, cancelledAt: new Date().toISOString() };
    const { lines = [] } = (await shop.emitted(checkoutCompletedV2))[0] ?? {};
    await shop.tell(orderCancelled.draft({ ...ref, reason: 'PAYMENT_FAILED', lines }));

    const { cart } = (await shop.as(ada).mutate('mutation { cartCreate { cart { id } } }')).cartCreate;
    expect((await tendersOf(shop.as(ada), cart.id)).tenders).toMatchObject({
      giftCards: [{ id: first, amount: { amount: '50.00' } }],
      storeCredit: { amount: { amount: '20.00' } },
    });
    const told = await shop.ask(checkoutPersonalData, { userId: ada.id, cursor: null });
    expect(told.records.map(({ data }) => data['giftCards'])).toContainEqual([
      { giftCardId: first, lastFour: 'IRST', knownMinor: 5_000 },
    ]);
  });
});

describe('a page of carts', () => {
  it('shows what pays each with as many statements and questions as of one', async () => {
    await using shop = await startWithCredits();
    const ids: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      const cartId = await guestCart(shop, `guest${at.toString()}@example.com`);
      await addGiftCard(shop.guest, cartId, at % 2 === 0 ? 'FIRST' : 'SECOND');
      ids.push(cartId);
    }
    shop.balances.set(second, usd(700));
    const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Cart { tenders { giftCards { id balance { amount } } left { amount } } } } }`;
    const read = (some: readonly string[]) =>
      shop.guest.query(ENTITIES, { representations: some.map((id) => ({ __typename: 'Cart', id })) });
    shop.questions.one = 0;

    const ofOne = await shop.statements(() => read(ids.slice(0, 1)));
    const asked = shop.questions.many;
    const ofMany = await shop.statements(() => read(ids));

    expect([ofMany, shop.questions]).toEqual([ofOne, { one: 0, many: asked + 1 }]);
    expect(asked).toBe(1);
    const { _entities: carts } = await read(ids);
    expect(carts.slice(0, 2)).toMatchObject([
      { tenders: { giftCards: [{ id: first, balance: { amount: '50.00' } }] } },
      { tenders: { giftCards: [{ id: second, balance: { amount: '7.00' } }] } },
    ]);
  });
});

describe('what changed since', () => {
  it('a gift card that is disabled or empty stands in the way until it is taken out', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    await addGiftCard(shop.as(ada), cartId, 'FIRST');
    shop.disabled.add(first);

    const { problems, tenders } = await tendersOf(shop.as(ada), cartId);
    const refused = await complete(shop.as(ada), cartId);
    const out = await changeCart(shop.as(ada), 'cartGiftCardRemove', { cartId, giftCardId: first });
    const again = await changeCart(shop.as(ada), 'cartGiftCardRemove', { cartId, giftCardId: first });

    expect(problems).toEqual([
      { code: 'GIFT_CARD_NOT_USABLE', message: 'There is nothing to be paid with on the gift card that ends in IRST.' },
    ]);
    expect(tenders.giftCards).toMatchObject([{ amount: { amount: '0.00' }, balance: { amount: '0.00' } }]);
    expect([codesOf(refused), codesOf(out), codesOf(again)]).toEqual([['GIFT_CARD_NOT_USABLE'], [], []]);
    expect(codesOf(await complete(shop.as(ada), cartId, { idempotencyKey: 'second' }))).toEqual([]);
  });

  it('a gift card that pays less than was seen is refused once, and accepted by completing again', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    await addGiftCard(shop.as(ada), cartId, 'FIRST');
    shop.balances.set(first, usd(1_000));

    const { problems } = await tendersOf(shop.as(ada), cartId);
    const refused = await complete(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(problems).toMatchObject([{ code: 'TENDERS_CHANGED' }]);
    expect([codesOf(refused), codesOf(bought)]).toEqual([['TENDERS_CHANGED'], []]);
    expect((await shop.emitted(checkoutCompletedV2))[0]?.tenders[0]).toMatchObject({ amount: usd(1_000) });
  });
});

describe('a gift card or store credit', () => {
  it.each([
    ['NONE', 'GIFT_CARD_NOT_FOUND'],
    ['2'.repeat(201), 'GIFT_CARD_NOT_FOUND'],
    ['AGAIN', 'TOO_MANY_ATTEMPTS'],
    ['SECOND', 'GIFT_CARD_NOT_USABLE'],
  ])('is not put into a cart by %s', async (code, refusal) => {
    await using shop = await startWithCredits();
    shop.disabled.add(second);
    const cartId = await readyCart(shop);

    expect(codesOf(await addGiftCard(shop.as(ada), cartId, code))).toEqual([refusal]);
  });

  it('is put in once, and not when it is empty, of another currency, or for somebody else’s cart', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    await addGiftCard(shop.as(ada), cartId, 'FIRST');
    await addGiftCard(shop.as(ada), cartId, 'FIRST');
    shop.balances.set(second, usd(0));

    const refused = [await addGiftCard(shop.as(ada), cartId, 'SECOND')];
    shop.balances.set(second, { minor: 100, currency: 'EUR' });
    refused.push(await addGiftCard(shop.as(ada), cartId, 'SECOND'), await addGiftCard(shop.as(bob), cartId, 'FIRST'));

    expect((await tendersOf(shop.as(ada), cartId)).tenders.giftCards).toHaveLength(1);
    expect(refused.flatMap(codesOf)).toEqual(['GIFT_CARD_NOT_USABLE', 'CURRENCY_DIFFERS', 'CART_NOT_FOUND']);
  });

  it('is one of five gift cards of a cart at most', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    await shop.given(async ({ carts }) => {
      const cart = await carts.lock(cartId);
      if (cart?.status !== 'OPEN') throw new Error('the cart is open');
      const others = Array.from({ length: 5 }, (_, at) => ({ giftCardId: `card ${at.toString()}`, lastFour: 'XXXX' }));
      await carts.save({ ...cart, giftCards: others.map((one) => ({ ...one, knownMinor: 1 })) });
    });

    expect(codesOf(await addGiftCard(shop.as(ada), cartId, 'FIRST'))).toEqual(['TOO_MANY_GIFT_CARDS']);
  });

  it('is not used where there is none, for no amount, or by a guest', async () => {
    await using shop = await startWithCredits();
    const cartId = await readyCart(shop);
    const ofGuest = await guestCart(shop, 'guest@example.com');

    const wrong = [await useStoreCredit(shop, cartId, '0.00'), await useStoreCredit(shop, ofGuest)];
    shop.credit.storeCredit = usd(0);
    wrong.push(await useStoreCredit(shop, cartId));

    expect(wrong.flatMap(codesOf)).toEqual(['INVALID_MONEY', 'CART_NOT_FOUND', 'NO_STORE_CREDIT']);
  });
});

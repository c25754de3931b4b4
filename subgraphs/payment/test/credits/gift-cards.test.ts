import { paymentBalances, paymentBalancesOfMany, paymentGiftCard } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ledgerTotals, unbalanced } from '../books.ts';
import { ada, bob, type Shop } from '../start-payment.ts';
import { admin, change, codesOf, creditsOf, grant, inUsd, issue, key, startWithCredits } from './credit-requests.ts';

const check = (client: Shop['guest'], code: string) => change(client, 'giftCardCheck', { code });

describe('a gift card', () => {
  it('is made with a code that is shown once, and is found by it however it is typed', async () => {
    await using shop = await startWithCredits();
    const input = { amount: inUsd('50.00'), quantity: 2, note: 'Raffle', idempotencyKey: 'raffle' };

    const { giftCards } = await change(shop.as(admin), 'giftCardIssue', input);
    const again = await change(shop.as(admin), 'giftCardIssue', input);

    const [{ code, giftCard }] = giftCards;
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    expect(giftCard).toMatchObject({
      ...{ lastFour: code.slice(-4), status: 'ACTIVE', note: 'Raffle', expiresAt: null, initial: { amount: '50.00' } },
      entries: [{ kind: 'ISSUED', amount: { amount: '50.00' }, balance: { amount: '50.00' } }],
    });
    expect(again.giftCards.map((one: { code: unknown }) => one.code)).toEqual([null, null]);
    expect(again.giftCards[0].giftCard.id).toBe(giftCard.id);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
    expect(await check(shop.guest, typed)).toMatchObject({
      giftCard: { id: giftCard.id, balance: { amount: '50.00' }, note: null, entries: [] },
    });
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 10_000, given: -10_000 });
  });

  it.each([
    [{ amount: inUsd('0.00') }, 'INVALID_AMOUNT'],
    [{ amount: inUsd('10000.01') }, 'INVALID_AMOUNT'],
    [{ quantity: 0 }, 'INVALID_QUANTITY'],
    [{ quantity: 101 }, 'INVALID_QUANTITY'],
    [{ note: ' ' }, 'INVALID_TEXT'],
    [{ expiresAt: '2020-01-01T00:00:00.000Z' }, 'INVALID_EXPIRY'],
    [{ idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY'],
  ])('is not made with %j', async (wrong, code) => {
    await using shop = await startWithCredits();
    const input = { amount: inUsd('1.00'), idempotencyKey: key(), ...wrong };

    const refused = await change(shop.as(admin), 'giftCardIssue', input);

    expect([refused.giftCards, codesOf(refused)]).toEqual([[], [code]]);
  });

  it('is made by whoever may make them, and by nobody else', async () => {
    await using shop = await startWithCredits();
    const input = { amount: inUsd('1.00'), idempotencyKey: key() };

    await expect(change(shop.as(ada), 'giftCardIssue', input)).rejects.toThrow(/FORBIDDEN|giftcard:issue/);
  });

  it('cannot be found by trying: after ten wrong codes a network and an account wait, and right ones wait too', async () => {
    await using shop = await startWithCredits();
    shop.stopClock();
    const { code } = await issue(shop);
    const from = (address: string) => shop.guestFrom(address);
    const wrong = (index: number) => `${'2'.repeat(14)}${'ABCDEFGHJK'[index] ?? ''}3`;

    const refusals = [];
    for (let index = 0; index < 10; index += 1) refusals.push(...codesOf(await check(from('192.0.2.1'), wrong(index))));

    expect(new Set(refusals)).toEqual(new Set(['GIFT_CARD_NOT_FOUND']));
    expect(codesOf(await check(from('192.0.2.1'), code))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(codesOf(await check(from('198.51.100.1'), code))).toEqual([]);
    const asked = { code, typedBy: ['from 192.0.2.1', 'cart 1'] };
    expect(await shop.ask(paymentGiftCard, asked, key())).toEqual({ card: null, refused: 'TOO_MANY_ATTEMPTS' });
    shop.advance(15 * 60_000 + 1);
    expect(codesOf(await check(from('192.0.2.1'), code))).toEqual([]);
  });

  it('that is disabled pays nothing and keeps what is on it until it is enabled', async () => {
    await using shop = await startWithCredits();
    const { id: giftCardId, code } = await issue(shop);
    const set = (name: 'giftCardDisable' | 'giftCardEnable') => change(shop.as(admin), name, { giftCardId });

    const disabled = await set('giftCardDisable');
    const twice = await set('giftCardDisable');
    const refused = await change(shop.as(ada), 'giftCardRedeem', { code });
    const asked = await shop.ask(paymentGiftCard, { code, typedBy: ['cart 1'] }, key());
    const enabled = await set('giftCardEnable');

    expect(disabled.giftCard).toMatchObject({ status: 'DISABLED', balance: { amount: '50.00' }, version: 2 });
    expect(twice.giftCard).toMatchObject({ version: 2 });
    expect(codesOf(refused)).toEqual(['GIFT_CARD_NOT_USABLE']);
    expect(asked).toEqual({ card: null, refused: 'GIFT_CARD_NOT_USABLE' });
    expect(enabled.giftCard).toMatchObject({ status: 'ACTIVE', balance: { amount: '50.00' } });
    const missing = await change(shop.as(admin), 'giftCardDisable', { giftCardId: ada.id });
    expect(codesOf(missing)).toEqual(['GIFT_CARD_NOT_FOUND']);
  });

  it('expires where staff say so, and never by itself', async () => {
    await using shop = await startWithCredits();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { id, code } = await issue(shop, '5.00', { expiresAt });
    const { id: lasting } = await issue(shop, '5.00');

    shop.advance(3_700_000);

    expect((await check(shop.guest, code)).giftCard).toMatchObject({ status: 'EXPIRED', balance: { amount: '5.00' } });
    const asked = { giftCardIds: [id, lasting], customerId: null, currency: 'USD' };
    expect(await shop.ask(paymentBalances, asked)).toMatchObject({
      giftCards: [
        { giftCardId: id, isUsable: false },
        { giftCardId: lasting, isUsable: true },
      ],
      storeCredit: { minor: 0 },
    });
  });

  it('is told to carts with what else pays them, many at once in one statement', async () => {
    await using shop = await startWithCredits();
    const cards = [await issue(shop, '5.00'), await issue(shop, '7.00')];
    await grant(shop, '9.00');
    const asked = [
      { giftCardIds: [cards[1]?.id ?? '', bob.id], customerId: ada.id, currency: 'USD' },
      { giftCardIds: [cards[0]?.id ?? ''], customerId: null, currency: 'EUR' },
      { giftCardIds: [], customerId: bob.id, currency: 'USD' },
    ];

    const { balances } = await shop.ask(paymentBalancesOfMany, { asked });

    expect(balances).toEqual([
      {
        giftCards: [{ giftCardId: cards[1]?.id, balance: { minor: 700, currency: 'USD' }, isUsable: true }],
        storeCredit: { minor: 900, currency: 'USD' },
      },
      {
        giftCards: [{ giftCardId: cards[0]?.id, balance: { minor: 500, currency: 'USD' }, isUsable: true }],
        storeCredit: { minor: 0, currency: 'EUR' },
      },
      { giftCards: [], storeCredit: { minor: 0, currency: 'USD' } },
    ]);
    expect(await shop.statements(() => shop.ask(paymentBalancesOfMany, { asked }))).toBe(1);
  });

  it('becomes store credit of whoever redeems it, once, however many try at the same time', async () => {
    await using shop = await startWithCredits();
    const { id, code } = await issue(shop, '50.00');

    const tries = await Promise.all(
      [ada, bob, ada, bob].map((one) => change(shop.as(one), 'giftCardRedeem', { code })),
    );

    const won = tries.filter(({ storeCredit }) => storeCredit !== null);
    expect(won).toHaveLength(1);
    expect(won[0].storeCredit).toMatchObject({ balance: { amount: '50.00' }, entries: [{ kind: 'REDEEMED' }] });
    expect(tries.flatMap(codesOf)).toEqual(['TOO_LITTLE_CREDIT', 'TOO_LITTLE_CREDIT', 'TOO_LITTLE_CREDIT']);
    const all = [...(await creditsOf(shop.as(ada))).giftCards, ...(await creditsOf(shop.as(bob), bob.id)).giftCards];
    expect(all).toMatchObject([{ id, balance: { amount: '0.00' } }]);
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 0, given: -5_000, store_credit: 5_000 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('is found by staff by the last four characters of its code, in one statement for each list', async () => {
    await using shop = await startWithCredits();
    const cards = [await issue(shop), await issue(shop), await issue(shop)];
    const document = `query ($lastFour: String, $first: Int) { giftCards(lastFour: $lastFour, first: $first) {
      totalCount nodes { id entries { kind } } } }`;
    const [wanted] = cards;

    const found = await shop.as(admin).query(document, { lastFour: wanted?.code.slice(-4).toLowerCase() });
    const one = await shop.statements(() => shop.as(admin).query(document, { first: 1 }));
    const three = await shop.statements(() => shop.as(admin).query(document, { first: 3 }));

    expect(found.giftCards).toMatchObject({
      totalCount: 1,
      nodes: [{ id: wanted?.id, entries: [{ kind: 'ISSUED' }] }],
    });
    expect(three).toBe(one);
    const { giftCard } = await shop.as(admin).query(`query { giftCard(id: "${wanted?.id ?? ''}") { id } }`);
    expect(giftCard).toEqual({ id: wanted?.id });
    await expect(shop.as(ada).query(document, {})).rejects.toThrow();
  });
});

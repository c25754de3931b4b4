import { describe, expect, it } from 'vitest';
import { ledgerTotals, unbalanced } from '../books.ts';
import { ada, type Shop } from '../start-payment.ts';
import { admin, change, codesOf, creditsOf, inUsd, issue, key, startWithCredits } from './credit-requests.ts';

const adjust = (shop: Shop, giftCardId: string, amount: string, more: object = {}) =>
  change(shop.as(admin), 'giftCardAdjust', {
    ...{ giftCardId, change: inUsd(amount), reason: 'Wrong amount', idempotencyKey: key() },
    ...more,
  });

describe('what is on a gift card', () => {
  it('is put right by staff, with a reason, in the books and in its history', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00');
    const input = { idempotencyKey: 'once' };

    const more = await adjust(shop, id, '7.50', input);
    const again = await adjust(shop, id, '7.50', input);
    await change(shop.as(admin), 'giftCardDisable', { giftCardId: id });
    const less = await adjust(shop, id, '-57.50');

    expect([more, again]).toMatchObject([
      { giftCard: { balance: { amount: '57.50' } }, userErrors: [] },
      { giftCard: { balance: { amount: '57.50' } }, userErrors: [] },
    ]);
    expect(less.giftCard).toMatchObject({
      balance: { amount: '0.00' },
      entries: [
        { kind: 'ADJUSTED', amount: { amount: '-57.50' }, balance: { amount: '0.00' } },
        { kind: 'ADJUSTED', amount: { amount: '7.50' }, balance: { amount: '57.50' } },
        { kind: 'ISSUED' },
      ],
    });
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 0, given: 0 });
    expect(await unbalanced(shop)).toEqual([]);
    const document = `query ($id: ID!) { giftCard(id: $id) { entries { reason by { id } } } }`;
    expect((await shop.as(admin).query(document, { id })).giftCard.entries[0]).toEqual({
      ...{ reason: 'Wrong amount', by: { id: admin.id } },
    });
  });

  it.each([
    ['0.00', {}, 'INVALID_AMOUNT'],
    ['10000.01', {}, 'INVALID_AMOUNT'],
    ['1.00', { change: { amount: '1.00', currency: 'EUR' } }, 'INVALID_AMOUNT'],
    ['1.00', { reason: ' ' }, 'INVALID_TEXT'],
    ['1.00', { giftCardId: ada.id }, 'GIFT_CARD_NOT_FOUND'],
    ['-50.01', {}, 'TOO_LITTLE_CREDIT'],
    ['9950.01', {}, 'BALANCE_TOO_HIGH'],
  ])('is not changed by %s with %j', async (amount, wrong, code) => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00');

    expect(codesOf(await adjust(shop, id, amount, wrong))).toEqual([code]);
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 5_000, given: -5_000 });
  });

  it('is changed no more once its time is over, and by nobody who may make no cards', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '5.00', { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    const input = { giftCardId: id, change: inUsd('1.00'), reason: 'Mine', idempotencyKey: key() };

    await expect(change(shop.as(ada), 'giftCardAdjust', input)).rejects.toThrow(/FORBIDDEN|giftcard:issue/);
    shop.advance(3_700_000);

    expect(codesOf(await adjust(shop, id, '1.00'))).toEqual(['GIFT_CARD_NOT_USABLE']);
  });

  it('never falls below zero, however many take it off at once', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '5.00');

    const tries = await Promise.all(Array.from({ length: 4 }, () => adjust(shop, id, '-3.00')));

    expect(tries.flatMap(codesOf)).toEqual(['TOO_LITTLE_CREDIT', 'TOO_LITTLE_CREDIT', 'TOO_LITTLE_CREDIT']);
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 200, given: -200 });
  });

  it('shows whoever has it in their account what came and went, and not who of the staff did it', async () => {
    await using shop = await startWithCredits();
    const { id, code } = await issue(shop, '5.00');
    await change(shop.as(ada), 'giftCardRedeem', { code });
    await adjust(shop, id, '2.00');

    const own = (await creditsOf(shop.as(ada))).giftCards;
    const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on GiftCard { replacedBy { id } entries { kind by { id } } } } }`;
    const asked = await shop.as(ada).query(document, { r: [{ __typename: 'GiftCard', id }] });

    expect(own).toMatchObject([{ id, entries: [{ kind: 'ADJUSTED' }, { kind: 'REDEEMED' }, { kind: 'ISSUED' }] }]);
    expect(asked._entities).toMatchObject([{ replacedBy: null, entries: [{ kind: 'ADJUSTED', by: null }, {}, {}] }]);
  });
});

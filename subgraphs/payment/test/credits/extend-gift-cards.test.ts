import { describe, expect, it } from 'vitest';
import { ledgerTotals, unbalanced } from '../books.ts';
import { ada, type Shop } from '../start-payment.ts';
import { admin, change, codesOf, issue, key, startWithCredits } from './credit-requests.ts';
import { dueInParts, settle } from './pay-with-credits.ts';

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

const extend = (shop: Shop, giftCardId: string, expiresAt: string | null, more: object = {}) => {
  const input = { giftCardId, expiresAt, reason: 'They were ill', idempotencyKey: key(), ...more };
  return change(shop.as(admin), 'giftCardExtend', input);
};

describe('a gift card that is extended', () => {
  it('can be paid with until its new end, and its history says who gave it and why', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00', { expiresAt: inDays(10) });
    const until = inDays(20);
    const input = { idempotencyKey: 'once' };

    const extended = await extend(shop, id, until, input);
    const again = await extend(shop, id, until, input);
    shop.advance(11 * day);
    await shop.runJob('lapse-gift-cards');
    await dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor: 2_000 }]);
    await settle(shop);

    expect([extended, again]).toMatchObject([
      { giftCard: { expiresAt: until, balance: { amount: '50.00' } }, userErrors: [] },
      { giftCard: { expiresAt: until }, userErrors: [] },
    ]);
    const document = `query ($id: ID!) { giftCard(id: $id) { version status entries { kind reason amount { amount } by { id } } } }`;
    expect((await shop.as(admin).query(document, { id })).giftCard).toMatchObject({
      ...{ version: 2, status: 'ACTIVE' },
      entries: [
        { kind: 'PAID' },
        { kind: 'EXTENDED', reason: 'They were ill', amount: { amount: '0.00' }, by: { id: admin.id } },
        { kind: 'ISSUED' },
      ],
    });
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 3_000, shop: 2_000, given: -5_000 });
  });

  it('gets back what became the shop’s when its time was over, each time, and loses it anew at its new end', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00', { expiresAt: inDays(10) });
    const lapse = () => shop.runJob('lapse-gift-cards');

    shop.advance(11 * day);
    await lapse();
    const first = await extend(shop, id, inDays(20));
    const back = await ledgerTotals(shop);
    shop.advance(10 * day);
    await lapse();
    const over = await ledgerTotals(shop);
    const second = await extend(shop, id, null);
    shop.advance(1_000 * day);
    await lapse();

    expect(first.giftCard).toMatchObject({
      ...{ status: 'ACTIVE', balance: { amount: '50.00' } },
      entries: [{ kind: 'EXTENDED', amount: { amount: '50.00' } }, { kind: 'EXPIRED' }, { kind: 'ISSUED' }],
    });
    expect([back, over]).toEqual([
      { gift_cards: 5_000, breakage: 0, given: -5_000 },
      { gift_cards: 0, breakage: 5_000, given: -5_000 },
    ]);
    expect(second.giftCard).toMatchObject({ status: 'ACTIVE', expiresAt: null, balance: { amount: '50.00' } });
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 5_000, breakage: 0, given: -5_000 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('has the same money whether staff extend it before or after the rest is booked, both at once too', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00', { expiresAt: inDays(10) });
    shop.advance(11 * day);

    const [extended] = await Promise.all([extend(shop, id, inDays(20)), shop.runJob('lapse-gift-cards')]);
    await shop.runJob('lapse-gift-cards');

    expect(codesOf(extended)).toEqual([]);
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 5_000, given: -5_000 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it.each([
    ['no later', inDays(9), {}, 'INVALID_EXPIRY'],
    ['in the past', inDays(-1), {}, 'INVALID_EXPIRY'],
    ['without a reason', inDays(20), { reason: ' ' }, 'INVALID_TEXT'],
    ['of nobody', inDays(20), { giftCardId: ada.id }, 'GIFT_CARD_NOT_FOUND'],
  ])('is refused %s', async (_, until, wrong, code) => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00', { expiresAt: inDays(10) });

    expect(codesOf(await extend(shop, id, until, wrong))).toEqual([code]);
  });

  it('is none that has no end, and none that was replaced; and nobody extends it who may make no cards', async () => {
    await using shop = await startWithCredits();
    const { id: forEver } = await issue(shop);
    const { id: lost } = await issue(shop, '5.00', { expiresAt: inDays(10) });
    await change(shop.as(admin), 'giftCardReplace', { giftCardId: lost, reason: 'Lost', idempotencyKey: key() });
    const support = { ...admin, scopes: ['credit:read', 'credit:manage'] };
    const input = { giftCardId: lost, expiresAt: inDays(20), reason: 'Mine', idempotencyKey: key() };

    expect(codesOf(await extend(shop, forEver, inDays(20)))).toEqual(['INVALID_EXPIRY']);
    expect(codesOf(await extend(shop, forEver, null))).toEqual(['INVALID_EXPIRY']);
    expect(codesOf(await extend(shop, lost, inDays(20)))).toEqual(['GIFT_CARD_REPLACED']);
    for (const client of [shop.as(ada), shop.as(support)]) {
      await expect(change(client, 'giftCardExtend', input)).rejects.toThrow(/FORBIDDEN|giftcard:issue/);
    }
  });
});

describe('the end of a gift card', () => {
  it('is as the shop is set up unless staff say it, and not before the time that the shop gives each', async () => {
    await using shop = await startWithCredits();
    Object.assign(shop.running.jobContext.settings, { giftCardDays: 1_100, giftCardLeastDays: 1_096 });
    const issued = (more: object) =>
      change(shop.as(admin), 'giftCardIssue', {
        amount: { amount: '5.00', currency: 'USD' },
        idempotencyKey: key(),
        ...more,
      });

    const usual = await issued({});
    const longer = await issued({ expiresAt: inDays(1_097) });
    const tooShort = await issued({ expiresAt: inDays(1_095) });

    const days = (Date.parse(usual.giftCards[0].giftCard.expiresAt) - Date.now()) / day;
    expect(Math.round(days)).toBe(1_100);
    expect(codesOf(longer)).toEqual([]);
    expect([codesOf(tooShort), tooShort.userErrors[0].field]).toEqual([['INVALID_EXPIRY'], ['input', 'expiresAt']]);
  });
});

import { paymentBalances, paymentGiftCardCode, paymentGiftCardMailDue } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { ledgerTotals, unbalanced } from '../books.ts';
import { refundPayment, usd } from '../refund-payment.ts';
import { ada, cancellation, orderId, paymentsOf, refundDue, type Shop } from '../start-payment.ts';
import { admin, change, codesOf, creditsOf, issue, key, startWithCredits } from './credit-requests.ts';
import { dueInParts, settle } from './pay-with-credits.ts';

const replace = (shop: Shop, giftCardId: string, more: object = {}) =>
  change(shop.as(admin), 'giftCardReplace', { giftCardId, reason: 'Lost', idempotencyKey: key(), ...more });

const check = (shop: Shop, code: string) => change(shop.guest, 'giftCardCheck', { code });

const payWith = (shop: Shop, id: string, minor: number, of = orderId) =>
  dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor }], of);

describe('a gift card whose code was lost', () => {
  it('is replaced by another with what is on it; the old code pays nothing, where it was put into a cart neither', async () => {
    await using shop = await startWithCredits();
    const expiresAt = '2100-01-01T00:00:00.000Z';
    const lost = await issue(shop, '50.00', { expiresAt, note: 'Raffle' });
    const input = { idempotencyKey: 'once' };

    const { replacement } = await replace(shop, lost.id, input);
    const again = await replace(shop, lost.id, input);

    expect(replacement.giftCard).toMatchObject({
      ...{ status: 'ACTIVE', expiresAt, note: 'Raffle', balance: { amount: '50.00' }, initial: { amount: '50.00' } },
      entries: [{ kind: 'REPLACED', amount: { amount: '50.00' } }],
    });
    expect(again.replacement).toEqual({ code: null, giftCard: replacement.giftCard });
    expect((await check(shop, lost.code)).giftCard).toMatchObject({ status: 'DISABLED', balance: { amount: '0.00' } });
    expect((await check(shop, replacement.code)).giftCard).toMatchObject({ id: replacement.giftCard.id });
    const inCart = { giftCardIds: [lost.id], customerId: null, currency: 'USD' };
    expect((await shop.ask(paymentBalances, inCart)).giftCards).toMatchObject([{ isUsable: false }]);
    expect(await ledgerTotals(shop)).toEqual({ gift_cards: 5_000, given: -5_000 });
    expect(await unbalanced(shop)).toEqual([]);
    const history = `query ($id: ID!) { giftCard(id: $id) { replacedBy { id } entries { kind reason by { id } } } }`;
    expect((await shop.as(admin).query(history, { id: lost.id })).giftCard).toMatchObject({
      replacedBy: { id: replacement.giftCard.id },
      entries: [{ kind: 'REPLACED', reason: 'Lost', by: { id: admin.id } }, { kind: 'ISSUED' }],
    });
  });

  it('gets what orders give back onto the card that has its place by then, and so does its customer', async () => {
    await using shop = await startWithCredits();
    const lost = await issue(shop, '50.00');
    const other = uuidv7();
    await payWith(shop, lost.id, 2_000);
    await dueInParts(
      shop,
      [
        { tender: 'GIFT_CARD', id: lost.id, minor: 1_000 },
        { tender: 'STORE_CREDIT', minor: 1 },
      ],
      other,
    );
    await settle(shop);
    const first = (await replace(shop, lost.id)).replacement;
    const second = (await replace(shop, first.giftCard.id)).replacement;

    await shop.tell(cancellation(other, true));
    await shop.tell(refundDue('refund-1', 2_000));
    await settle(shop);

    const statuses = [...(await paymentsOf(shop)), ...(await paymentsOf(shop, other))];
    expect(statuses.map(({ status }) => status)).toEqual(['REFUNDED', 'VOIDED', 'FAILED']);
    expect((await check(shop, second.code)).giftCard).toMatchObject({ balance: { amount: '50.00' } });
    expect((await creditsOf(shop.as(ada))).giftCards.map(({ id }: { id: string }) => id)).toContain(second.giftCard.id);
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 5_000, set_aside: 0, shop: 0 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('loses nothing that comes back to it in the moment in which it is replaced, and again', async () => {
    await using shop = await startWithCredits();
    const lost = await issue(shop, '50.00');
    const orderIds = Array.from({ length: 6 }, () => uuidv7());
    for (const of of orderIds) await payWith(shop, lost.id, 500, of);
    await settle(shop);
    const first = (await replace(shop, lost.id)).replacement;
    for (const of of orderIds) await shop.tell(refundDue('refund-1', 500, of));

    const [answer] = await Promise.all([replace(shop, first.giftCard.id), settle(shop)]);
    await settle(shop);

    expect((await check(shop, answer.replacement.code)).giftCard).toMatchObject({ balance: { amount: '50.00' } });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('gets what staff gave back of its order before it was replaced, and the job has not moved yet', async () => {
    await using shop = await startWithCredits();
    const lost = await issue(shop, '50.00');
    await payWith(shop, lost.id, 2_000);
    await settle(shop);

    await refundPayment(shop, { amount: usd('12.00'), idempotencyKey: key() });
    const { replacement } = await replace(shop, lost.id);
    await settle(shop);

    expect((await check(shop, replacement.code)).giftCard).toMatchObject({ balance: { amount: '42.00' } });
    expect((await check(shop, lost.code)).giftCard).toMatchObject({ balance: { amount: '0.00' } });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('is replaced by mail without anybody of the staff seeing the code', async () => {
    await using shop = await startWithCredits();
    const lost = await issue(shop, '50.00');

    const { replacement } = await replace(shop, lost.id, { mail: { email: 'grace@example.com' } });
    await shop.runJob('mail-gift-card');

    const { id } = replacement.giftCard;
    expect(replacement.code).toBeNull();
    expect(await shop.emitted(paymentGiftCardMailDue)).toMatchObject([{ giftCardId: id, amount: { minor: 5_000 } }]);
    const { code = '' } = (await shop.ask(paymentGiftCardCode, { giftCardId: id })) ?? {};
    expect((await check(shop, code)).giftCard).toMatchObject({ id, balance: { amount: '50.00' } });
  });

  it('is replaced once, and neither enabled nor changed after that', async () => {
    await using shop = await startWithCredits();
    const { id: giftCardId } = await issue(shop);

    const tries = await Promise.all([replace(shop, giftCardId), replace(shop, giftCardId)]);
    const adjusted = await change(shop.as(admin), 'giftCardAdjust', {
      ...{ giftCardId, change: { amount: '1.00', currency: 'USD' }, reason: 'None', idempotencyKey: key() },
    });
    const enabled = await change(shop.as(admin), 'giftCardEnable', { giftCardId });

    expect(tries.flatMap(codesOf)).toEqual(['GIFT_CARD_REPLACED']);
    expect([adjusted, enabled].flatMap(codesOf)).toEqual(['GIFT_CARD_REPLACED', 'GIFT_CARD_REPLACED']);
  });

  it.each([
    [{ giftCardId: ada.id }, 'GIFT_CARD_NOT_FOUND'],
    [{ reason: '' }, 'INVALID_TEXT'],
    [{ mail: { email: 'nobody' } }, 'INVALID_EMAIL'],
  ])('is not replaced with %j', async (wrong, code) => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop);

    const refused = await replace(shop, id, wrong);

    expect([refused.replacement, codesOf(refused)]).toEqual([null, [code]]);
  });

  it('is not replaced once its time is over, nor by whoever may make no cards', async () => {
    await using shop = await startWithCredits();
    const { id: giftCardId } = await issue(shop, '5.00', { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    const input = { giftCardId, reason: 'Lost', idempotencyKey: key() };

    await expect(change(shop.as(ada), 'giftCardReplace', input)).rejects.toThrow(/FORBIDDEN|giftcard:issue/);
    shop.advance(3_700_000);

    expect(codesOf(await replace(shop, giftCardId))).toEqual(['GIFT_CARD_NOT_USABLE']);
  });
});

import { erasedPerson } from '@agora/kit/testing';
import { paymentGiftCardExpiring, userContact } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, type Shop } from '../start-payment.ts';
import { admin, change, inUsd, issue, key, startWithCredits } from './credit-requests.ts';
import { dueInParts, settle } from './pay-with-credits.ts';

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
const tell = (shop: Shop) => shop.runJob('tell-expiring-gift-cards');

/** A card that its customer has paid a part of an order with. */
async function used(shop: Shop, expiresAt = inDays(100)): Promise<string> {
  const { id } = await issue(shop, '50.00', { expiresAt });
  await dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor: 2_000 }]);
  await settle(shop);
  return id;
}

async function mailed(shop: Shop, mail: object = {}, expiresAt = inDays(100)): Promise<string> {
  const to = { email: 'grace@example.com', recipientName: 'Grace', locale: 'de', ...mail };
  const input = { amount: inUsd('50.00'), mail: to, expiresAt, idempotencyKey: key() };
  const id: string = (await change(shop.as(admin), 'giftCardIssue', input)).giftCards[0].giftCard.id;
  await shop.runJob('mail-gift-card');
  return id;
}

describe('whoever has a gift card that expires', () => {
  it('is told a month before, once: in their account, or where it was mailed', async () => {
    await using shop = await startWithCredits();
    const expiresAt = inDays(100);
    const own = await used(shop, expiresAt);
    const sent = await mailed(shop, {}, expiresAt);

    shop.advance(69 * day);
    await tell(shop);
    const early = await shop.emitted(paymentGiftCardExpiring);
    shop.advance(2 * day);
    await tell(shop);
    await tell(shop);

    expect(early).toEqual([]);
    const told = await shop.emitted(paymentGiftCardExpiring);
    const lastFour = expect.stringMatching(/^.{4}$/);
    expect(told.toSorted((one, other) => one.giftCardId.localeCompare(other.giftCardId))).toEqual(
      [
        {
          ...{ giftCardId: own, lastFour, expiresAt, amount: { minor: 3_000, currency: 'USD' } },
          ...{ customerId: ada.id, email: 'ada@example.com', name: 'Ada', locale: 'en' },
        },
        {
          ...{ giftCardId: sent, lastFour, expiresAt, amount: { minor: 5_000, currency: 'USD' } },
          ...{ customerId: null, email: 'grace@example.com', name: 'Grace', locale: 'de' },
        },
      ].toSorted((one, other) => one.giftCardId.localeCompare(other.giftCardId)),
    );
  });

  it('is told anew of a later end', async () => {
    await using shop = await startWithCredits();
    const giftCardId = await used(shop);
    shop.advance(71 * day);
    await tell(shop);

    const input = { giftCardId, expiresAt: inDays(200), reason: 'Asked', idempotencyKey: key() };
    await change(shop.as(admin), 'giftCardExtend', input);
    await tell(shop);
    const between = await shop.emitted(paymentGiftCardExpiring);
    shop.advance(100 * day);
    await tell(shop);

    expect(between).toHaveLength(1);
    expect(await shop.emitted(paymentGiftCardExpiring)).toMatchObject([{}, { expiresAt: input.expiresAt }]);
  });

  it('is told after half of its time where it is good for a short time only, counted from when they had it', async () => {
    await using shop = await startWithCredits();
    const giftCardId = await used(shop, inDays(20));
    await mailed(shop, { sendAt: inDays(9) }, inDays(20));
    shop.advance(9.5 * day);
    await shop.runJob('mail-gift-card');

    await tell(shop);
    const early = await shop.emitted(paymentGiftCardExpiring);
    shop.advance(day);
    await tell(shop);
    const half = await shop.emitted(paymentGiftCardExpiring);
    shop.advance(5 * day);
    await tell(shop);

    expect([early, half]).toMatchObject([[], [{ giftCardId }]]);
    expect(await shop.emitted(paymentGiftCardExpiring)).toHaveLength(2);
  });

  it('is told as soon as the shop knows them', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00', { expiresAt: inDays(100) });
    await mailed(shop, { sendAt: inDays(90) });
    shop.advance(71 * day);

    await tell(shop);
    const nobody = await shop.emitted(paymentGiftCardExpiring);
    await dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor: 2_000 }]);
    await settle(shop);
    await tell(shop);

    expect(nobody).toEqual([]);
    expect(await shop.emitted(paymentGiftCardExpiring)).toMatchObject([{ giftCardId: id, customerId: ada.id }]);
  });

  it('is not told of a card that is disabled, empty or over, nor where their account is gone', async () => {
    await using shop = await startWithCredits();
    await change(shop.as(admin), 'giftCardDisable', { giftCardId: await used(shop) });
    const { code } = await issue(shop, '50.00', { expiresAt: inDays(100) });
    await change(shop.as(ada), 'giftCardRedeem', { code, idempotencyKey: key() });
    await used(shop, inDays(60));
    const { code: unknown } = await issue(shop, '50.00', { expiresAt: inDays(100) });
    await change(shop.as(bob), 'giftCardRedeem', { code: unknown, idempotencyKey: key() });
    await mailed(shop);
    const erased = erasedPerson(bob.id, { emails: ['grace@example.com'] });
    await shop.given(({ personalData }) => personalData.erase(erased));
    shop.advance(71 * day);

    await tell(shop);

    expect(await shop.emitted(paymentGiftCardExpiring)).toEqual([]);
  });

  it('is told later where nobody can say who they are, and not again for each time it was tried', async () => {
    await using shop = await startWithCredits();
    await used(shop);
    shop.advance(71 * day);
    let isAway = true;
    shop.answers(userContact, () => {
      if (isAway) throw new Error('away');
      return { email: 'ada@example.com', displayName: 'Ada', locale: 'en' };
    });

    await tell(shop);
    const while_ = await shop.emitted(paymentGiftCardExpiring);
    isAway = false;
    shop.advance(3_600_000);
    await tell(shop);
    await tell(shop);

    expect(while_).toEqual([]);
    expect(await shop.emitted(paymentGiftCardExpiring)).toHaveLength(1);
  });
});

import { paymentCaptured, paymentFailed, paymentRefunded, paymentRefundSettled, paymentVoided } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { advance } from '../../src/jobs/advance.ts';
import { ledgerTotals, unbalanced } from '../books.ts';
import { refundPayment, usd } from '../refund-payment.ts';
import { ada, cancellation, orderId, paymentsOf, refundDue, type Shop } from '../start-payment.ts';
import { admin, change, codesOf, creditsOf, grant, issue, key, startWithCredits } from './credit-requests.ts';
import { dueInParts, settle } from './pay-with-credits.ts';

const balanceOf = async (shop: Shop, id: string) =>
  (await shop.as(admin).query(`query { giftCard(id: "${id}") { balance { amount } } }`)).giftCard.balance.amount;

const statusesOf = async (shop: Shop, id?: string) =>
  (await paymentsOf(shop, id)).map(({ status }: { status: string }) => status);

/** An order of 100 dollars: 50 by gift card, 20 by store credit, 30 by card. */
async function startInParts(token = 'tok_approve') {
  const shop = await startWithCredits(token);
  const card = await issue(shop, '50.00');
  await grant(shop, '25.00');
  const parts = [
    { tender: 'GIFT_CARD', id: card.id, minor: 5_000 },
    { tender: 'STORE_CREDIT', minor: 2_000 },
    { tender: 'PAYMENT_METHOD', minor: 3_000 },
  ] as const;
  return { shop, card, parts };
}

describe('an order that is paid in parts', () => {
  it('takes nothing before all of it is set aside, and then all', async () => {
    const { shop: started, card, parts } = await startInParts();
    await using shop = started;

    await dueInParts(shop, parts, orderId, ada.id, 2);
    await settle(shop);
    const early = await statusesOf(shop);
    await dueInParts(shop, parts);
    await settle(shop);

    expect(early).toEqual(['AUTHORISED', 'AUTHORISED']);
    expect(await statusesOf(shop)).toEqual(['CAPTURED', 'CAPTURED', 'CAPTURED']);
    expect(await paymentsOf(shop)).toMatchObject([
      { tender: 'GIFT_CARD', method: { brand: 'Gift card', lastFour: card.code.slice(-4) } },
      { tender: 'STORE_CREDIT', method: null },
      { tender: 'PAYMENT_METHOD', method: { brand: 'Visa' } },
    ]);
    expect(await balanceOf(shop, card.id)).toBe('0.00');
    expect((await creditsOf(shop.as(ada))).storeCredit).toMatchObject([{ balance: { amount: '5.00' } }]);
    expect(await ledgerTotals(shop)).toEqual({
      ...{ given: -7_500, gift_cards: 0, store_credit: 500, set_aside: 0 },
      ...{ customer: -3_000, provider: 0, shop: 10_000 },
    });
    expect((await creditsOf(shop.as(ada))).giftCards).toMatchObject([
      { id: card.id, entries: [{ kind: 'PAID', amount: { amount: '-50.00' } }, { kind: 'ISSUED' }] },
    ]);
  });

  it('that is declined gives back what the others have set aside, once the order is cancelled', async () => {
    const { shop: started, card, parts } = await startInParts('tok_decline');
    await using shop = started;
    await dueInParts(shop, parts);

    await settle(shop);
    const declined = await statusesOf(shop);
    await shop.tell(cancellation(orderId, true));
    await settle(shop);

    expect(declined).toEqual(['AUTHORISED', 'AUTHORISED', 'FAILED']);
    expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code: 'DECLINED' }]);
    expect(await statusesOf(shop)).toEqual(['VOIDED', 'VOIDED', 'FAILED']);
    expect(await shop.emitted(paymentVoided)).toHaveLength(2);
    expect(await shop.emitted(paymentCaptured)).toEqual([]);
    expect(await balanceOf(shop, card.id)).toBe('50.00');
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 5_000, store_credit: 2_500, set_aside: 0 });
  });

  it('goes back to the card first, then into store credit, and to the gift card last', async () => {
    const { shop: started, card, parts } = await startInParts();
    await using shop = started;
    await dueInParts(shop, parts);
    await settle(shop);
    const refundedOf = async () =>
      (await paymentsOf(shop)).map(({ refunded }: { refunded: { amount: string } }) => refunded.amount);

    await shop.tell(refundDue('refund-1', 1_000));
    await settle(shop);
    const first = await refundedOf();
    await shop.tell(refundDue('refund-2', 4_500));
    await settle(shop);
    const second = await refundedOf();
    await shop.tell(refundDue('refund-3', 4_500));
    await settle(shop);

    expect(first).toEqual(['0.00', '0.00', '10.00']);
    expect(second).toEqual(['5.00', '20.00', '30.00']);
    expect(await refundedOf()).toEqual(['50.00', '20.00', '30.00']);
    expect(await balanceOf(shop, card.id)).toBe('50.00');
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([{ code: null }, { code: null }, { code: null }]);
    expect(await ledgerTotals(shop)).toMatchObject({ shop: 0, customer: 0, gift_cards: 5_000, store_credit: 2_500 });
  });

  it('gives what the provider refuses to give back of the card from nothing else', async () => {
    const { shop: started, parts } = await startInParts('tok_refuse_refund');
    await using shop = started;
    await dueInParts(shop, parts);
    await settle(shop);

    await shop.tell(refundDue('refund-1', 4_000));
    await settle(shop);

    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { refunded: { minor: 1_000 }, amount: { minor: 4_000 }, code: 'DECLINED' },
    ]);
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('does not ask the card for what others owe, where it refuses before they have begun', async () => {
    const { shop: started, parts } = await startInParts('tok_refuse_refund');
    await using shop = started;
    await dueInParts(shop, parts);
    await settle(shop);
    const { id: ofCard } = (await paymentsOf(shop))[2];
    await shop.tell(refundDue('refund-1', 4_000));
    const asked = await shop.given((work) => advance(work, ofCard));
    const transactionId = asked && 'transaction' in asked ? asked.transaction.id : '';

    const answer = { isApproved: false, reference: 'no', code: 'DECLINED' } as const;
    const askedNext = await shop.given((work) => advance(work, ofCard, { transactionId, answer }));
    await settle(shop);

    expect(asked).toMatchObject({ transaction: { kind: 'REFUND', amount: { minor: 3_000 } } });
    expect(askedNext).toBeUndefined();
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { refunded: { minor: 1_000 }, amount: { minor: 4_000 }, code: 'DECLINED' },
    ]);
  });
});

describe('a gift card', () => {
  it('is never spent twice: of twenty orders at once it pays those for which there is enough', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00');
    const orderIds = Array.from({ length: 20 }, () => uuidv7());
    for (const of of orderIds) await dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor: 700 }], of, of);

    await Promise.all([settle(shop), settle(shop), settle(shop)]);
    await settle(shop);

    expect(await shop.emitted(paymentCaptured)).toHaveLength(7);
    const failed = await shop.emitted(paymentFailed);
    expect(failed.map(({ code }) => code)).toEqual(Array.from({ length: 13 }, () => 'INSUFFICIENT_FUNDS'));
    expect(await balanceOf(shop, id)).toBe('1.00');
    expect(await ledgerTotals(shop)).toEqual({ given: -5_000, gift_cards: 100, set_aside: 0, shop: 4_900 });
  });

  it('that nobody knows, or that is disabled, pays nothing', async () => {
    await using shop = await startWithCredits();
    const { id: giftCardId } = await issue(shop, '50.00');
    await change(shop.as(admin), 'giftCardDisable', { giftCardId });

    await dueInParts(shop, [{ tender: 'GIFT_CARD', id: giftCardId, minor: 700 }]);
    await dueInParts(shop, [{ tender: 'GIFT_CARD', id: uuidv7(), minor: 700 }], uuidv7());
    await settle(shop);

    expect(await shop.emitted(paymentFailed)).toMatchObject([{ code: 'DECLINED' }, { code: 'DECLINED' }]);
    expect(await balanceOf(shop, giftCardId)).toBe('50.00');
  });

  it('that was disabled since gives its money to the customer as store credit, and keeps that of a guest', async () => {
    await using shop = await startWithCredits();
    const { id: giftCardId } = await issue(shop, '50.00');
    const ofGuest = uuidv7();
    await dueInParts(shop, [{ tender: 'GIFT_CARD', id: giftCardId, minor: 2_000 }]);
    await dueInParts(shop, [{ tender: 'GIFT_CARD', id: giftCardId, minor: 1_000 }], ofGuest, ofGuest);
    await settle(shop);
    await change(shop.as(admin), 'giftCardDisable', { giftCardId });

    await shop.tell(refundDue('refund-1', 2_000));
    await shop.tell(refundDue('refund-1', 1_000, ofGuest));
    await settle(shop);

    expect(await shop.emitted(paymentRefunded)).toHaveLength(2);
    expect((await creditsOf(shop.as(ada))).storeCredit).toMatchObject([
      { balance: { amount: '20.00' }, entries: [{ kind: 'REFUNDED', order: { id: orderId } }] },
    ]);
    expect(await balanceOf(shop, giftCardId)).toBe('30.00');
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 3_000, store_credit: 2_000, shop: 0 });
  });
});

describe('a refund of staff', () => {
  it('goes into store credit where they say so, and the provider gives nothing', async () => {
    await using shop = await startWithCredits();
    await dueInParts(shop, [{ tender: 'PAYMENT_METHOD', minor: 3_000 }]);
    await settle(shop);

    await refundPayment(shop, { amount: usd('12.00'), to: 'STORE_CREDIT', idempotencyKey: key() });
    await settle(shop);

    expect(await statusesOf(shop)).toEqual(['PARTIALLY_REFUNDED']);
    expect((await creditsOf(shop.as(ada))).storeCredit).toMatchObject([{ balance: { amount: '12.00' } }]);
    expect(await ledgerTotals(shop)).toEqual({ customer: -3_000, provider: 0, shop: 1_800, store_credit: 1_200 });
  });

  it('cannot go into the store credit of a guest', async () => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop);
    await dueInParts(shop, [{ tender: 'GIFT_CARD', id, minor: 3_000 }], orderId, orderId);
    await settle(shop);
    const { payments } = (
      await shop
        .as(admin)
        .query(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { payments { id } } } }`, {
          r: [{ __typename: 'Order', id: orderId }],
        })
    )._entities[0];

    const document = `mutation ($input: PaymentRefundInput!) { paymentRefund(input: $input) { userErrors { code field } } }`;
    const input = {
      paymentId: payments[0].id,
      amount: usd('1.00'),
      to: 'STORE_CREDIT',
      reason: 'Kind',
      idempotencyKey: key(),
    };
    const refused = (await shop.as(admin).mutate(document, { input })).paymentRefund;

    expect(codesOf(refused)).toEqual(['STORE_CREDIT_NEEDS_ACCOUNT']);
  });

  it('is refused once a payment has a hundred transactions', async () => {
    await using shop = await startWithCredits();
    await dueInParts(shop, [{ tender: 'PAYMENT_METHOD', minor: 3_000 }]);
    await settle(shop);

    const answers = [];
    for (let index = 0; index < 99; index += 1) {
      answers.push(await refundPayment(shop, { amount: usd('0.01'), idempotencyKey: key() }));
    }

    expect(answers.flatMap(codesOf)).toEqual(['TOO_MANY_REFUNDS']);
  });
});

import { paymentAuthorised, paymentCaptured, paymentFailed, userPaymentMethod } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { booked, ledgerTotals } from './books.ts';
import { amount, orderId, paymentDue, paymentOf, playUser, startPayment } from './start-payment.ts';

describe('paying an order', () => {
  it('sets the money aside, takes it, and tells of both', async () => {
    await using shop = await startPayment();
    await shop.tell(paymentDue());
    expect(await paymentOf(shop)).toMatchObject({ status: 'PENDING', method: null, transactions: [] });

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({
      status: 'CAPTURED',
      amount: { amount: '123.45', currency: 'USD' },
      captured: { amount: '123.45' },
      refunded: { amount: '0.00' },
      method: { brand: 'Visa', lastFour: '4242' },
      transactions: [
        { kind: 'AUTHORISE', status: 'SUCCEEDED' },
        { kind: 'CAPTURE', status: 'SUCCEEDED' },
      ],
    });
    expect(await shop.emitted(paymentAuthorised)).toMatchObject([{ orderId, amount }]);
    expect(await shop.emitted(paymentCaptured)).toMatchObject([{ orderId, amount }]);
    expect(await ledgerTotals(shop)).toEqual({ customer: -12_345, provider: 0, shop: 12_345 });
  });

  it.each([
    ['tok_decline', 'DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['tok_nobody_knows', 'DECLINED'],
    ['constructor', 'DECLINED'],
  ])('fails with %s: %s', async (token, code) => {
    await using shop = await startPayment(token);
    await shop.tell(paymentDue());

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({
      status: 'FAILED',
      failureCode: code,
      captured: { amount: '0.00' },
      transactions: [{ kind: 'AUTHORISE', status: 'FAILED' }],
    });
    expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code }]);
    expect(await shop.emitted(paymentCaptured)).toEqual([]);
    expect(await ledgerTotals(shop)).toEqual({});
  });

  it('fails when the customer has no such payment method any more', async () => {
    await using shop = await startPayment();
    shop.answers(userPaymentMethod, () => null);
    await shop.tell(paymentDue());

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'FAILED', failureCode: 'METHOD_NOT_FOUND' });
    expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code: 'METHOD_NOT_FOUND' }]);
  });

  it('waits while the user service is silent, and goes on when it answers', async () => {
    await using shop = await startPayment(null);
    await shop.tell(paymentDue());
    await shop.runJob('settle-payment');
    expect(await paymentOf(shop)).toMatchObject({ status: 'PENDING' });
    playUser(shop, 'tok_approve');
    shop.advance(60_000);

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
  });

  it('charges once, however often the order is said to be due', async () => {
    await using shop = await startPayment();
    const id = '018f0000-0000-7000-8000-0000000000e1';

    expect(await shop.tell(paymentDue(), { id })).toBe('done');
    expect(await shop.tell(paymentDue(), { id })).toBe('duplicate');
    expect(await shop.tell(paymentDue())).toBe('done');
    await Promise.all([shop.runJob('settle-payment'), shop.runJob('settle-payment')]);
    await shop.runJob('settle-payment');

    expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, CAPTURE: 12_345 });
    expect(await shop.emitted(paymentCaptured)).toHaveLength(1);
  });

  it("takes twenty statements from the first question to the money, five of them the provider's own", async () => {
    await using shop = await startPayment();
    await shop.tell(paymentDue());

    const statements = await shop.statements(() => shop.runJob('settle-payment'));

    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
    expect(statements).toBeLessThanOrEqual(20);
  });

  it('does not let a payment that cannot be settled hold up the others', async () => {
    await using shop = await startPayment();
    const other = '018f0000-0000-7000-8000-0000000000d2';
    shop.answers(userPaymentMethod, () => {
      throw new Error('out of order');
    });
    await shop.tell(paymentDue());
    // Each failure makes the next wait longer, until it is longer than this test.
    for (let failures = 0; failures < 8; failures += 1) {
      await shop.runJob('settle-payment');
      shop.advance(30_000);
    }
    await shop.runJob('settle-payment');
    playUser(shop, 'tok_approve');
    await shop.tell(paymentDue(other));

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop, orderId)).toMatchObject({ status: 'PENDING' });
    expect(await paymentOf(shop, other)).toMatchObject({ status: 'CAPTURED' });
  });
});

import { invisibleTexts, unfitBlocks } from '@agora/kit/testing';
import { paymentRefunded } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { booked, ledgerTotals, unbalanced } from './books.ts';
import { goodRefund, REFUND, refundPayment, usd } from './refund-payment.ts';
import {
  ada,
  cancellation,
  orderId,
  paymentDue,
  paymentOf,
  startPayment,
  startWithCaptured,
  support,
} from './start-payment.ts';

describe('a refund', () => {
  it('is set aside at once, and given back right after', async () => {
    await using shop = await startWithCaptured();

    const answer = await refundPayment(shop);

    expect(answer).toMatchObject({
      payment: { status: 'CAPTURED', refunding: { amount: '23.45' }, refundable: { amount: '100.00' } },
      refund: { kind: 'REFUND', status: 'PENDING', amount: { amount: '23.45' } },
      userErrors: [],
    });
    await shop.runJob('settle-payment');
    expect(await paymentOf(shop)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '23.45' },
      refunding: { amount: '0.00' },
      refundable: { amount: '100.00' },
    });
    expect(await shop.emitted(paymentRefunded)).toMatchObject([
      { orderId, refundId: answer.refund.id, amount: { minor: 2_345 }, refundedInAll: { minor: 2_345 } },
    ]);
    expect(await ledgerTotals(shop)).toEqual({ customer: -10_000, provider: 0, shop: 10_000 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it('of the rest leaves the payment refunded', async () => {
    await using shop = await startWithCaptured();
    await refundPayment(shop);
    await refundPayment(shop, { amount: usd('100.00'), idempotencyKey: 'two' });

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED', refunded: { amount: '123.45' } });
    expect((await refundPayment(shop, { idempotencyKey: 'three' })).userErrors).toEqual([
      { code: 'NOTHING_TO_REFUND', field: ['input', 'paymentId'], refundable: { amount: '0.00' } },
    ]);
  });

  it('is one, however often it is asked for under the same key', async () => {
    await using shop = await startWithCaptured();

    const answers = await Promise.all(Array.from({ length: 5 }, () => refundPayment(shop)));
    await shop.runJob('settle-payment');

    const ids = answers.map((answer) => answer.refund.id);
    expect(new Set(ids).size).toBe(1);
    expect((await refundPayment(shop)).refund).toMatchObject({ id: ids[0], status: 'SUCCEEDED' });
    expect((await booked(shop))['REFUND']).toBe(2_345);
  });

  it('is refused under a key that was used for another one', async () => {
    await using shop = await startWithCaptured();
    await refundPayment(shop);

    const answer = await refundPayment(shop, { amount: usd('1.00') });

    expect(answer).toEqual({
      payment: null,
      refund: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'], refundable: null }],
    });
  });

  it('never adds up to more than was captured, however many come at once', async () => {
    await using shop = await startWithCaptured();

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        refundPayment(shop, { amount: usd('30.00'), idempotencyKey: `key ${index}` }),
      ),
    );
    await shop.runJob('settle-payment');

    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(4);
    expect(answers.flatMap(({ userErrors }) => userErrors)[0]).toMatchObject({
      code: 'AMOUNT_EXCEEDS_CAPTURED',
      refundable: { amount: '3.45' },
    });
    expect((await booked(shop))['REFUND']).toBe(12_000);
  });

  it('and a cancellation together give back what was captured', async () => {
    await using shop = await startWithCaptured();

    await Promise.all([refundPayment(shop), shop.tell(cancellation())]);
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED', refunded: { amount: '123.45' } });
    expect((await booked(shop))['REFUND']).toBe(12_345);
    expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0, shop: 0 });
  });

  it('is refused when the input is wrong, and sets nothing aside', async () => {
    await using shop = await startWithCaptured();
    const refusals = [
      [{ amount: usd('0') }, 'INVALID_AMOUNT', 'amount'],
      [{ amount: usd('-1.00') }, 'INVALID_AMOUNT', 'amount'],
      [{ amount: usd('1.001') }, 'INVALID_AMOUNT', 'amount'],
      [{ amount: { amount: '1.00', currency: 'EUR' } }, 'INVALID_AMOUNT', 'amount'],
      [{ amount: usd('123.46') }, 'AMOUNT_EXCEEDS_CAPTURED', 'amount'],
      [{ amount: usd('1000000000') }, 'AMOUNT_EXCEEDS_CAPTURED', 'amount'],
      ...[...invisibleTexts, ...unfitBlocks].map((reason) => [{ reason }, 'INVALID_TEXT', 'reason'] as const),
      [{ reason: 'x'.repeat(501) }, 'INVALID_TEXT', 'reason'],
      [{ idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
      [{ idempotencyKey: 'x'.repeat(201) }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
      [{ paymentId: orderId }, 'PAYMENT_NOT_FOUND', 'paymentId'],
    ] as const;

    for (const [index, [input, code, field]] of refusals.entries()) {
      const answer = await refundPayment(shop, { idempotencyKey: `key ${index}`, ...input });
      expect(answer).toMatchObject({ payment: null, refund: null, userErrors: [{ code, field: ['input', field] }] });
    }

    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED', refunding: { amount: '0.00' } });
    expect((await refundPayment(shop)).userErrors).toEqual([]);
  });

  it('has nothing to give back before the money has come', async () => {
    await using shop = await startPayment();
    await shop.tell(paymentDue());

    const answer = await refundPayment(shop);

    expect(answer.userErrors).toMatchObject([{ code: 'NOTHING_TO_REFUND' }]);
  });

  it('is for staff', async () => {
    await using shop = await startWithCaptured();
    const { id: paymentId } = await paymentOf(shop);
    const input = { paymentId, ...goodRefund };

    const codes = await Promise.all(
      [shop.guest, shop.as(ada)].map(
        async (client) => (await client.execute(REFUND, { input })).errors?.[0]?.extensions?.['code'],
      ),
    );

    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });

  it('answers an id or an amount that is none as bad input', async () => {
    await using shop = await startWithCaptured();
    const { id: paymentId } = await paymentOf(shop);

    for (const input of [
      { ...goodRefund, paymentId: 'payment' },
      { ...goodRefund, paymentId, amount: usd('much') },
    ]) {
      const answer = await shop.as(support).execute(REFUND, { input });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

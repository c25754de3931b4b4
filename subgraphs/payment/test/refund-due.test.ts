import {
  orderRefundDue,
  paymentRefunded,
  paymentRefundFailed,
  paymentRefundSettled,
  paymentVoided,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { booked, ledgerTotals } from './books.ts';
import { refundPayment } from './refund-payment.ts';
import {
  amount,
  cancellation,
  orderId,
  paymentDue,
  paymentOf,
  paymentsOf,
  refundDue,
  type Shop,
  startPayment,
  startWithCaptured,
} from './start-payment.ts';
import { unreliableProvider } from './unreliable-provider.ts';
import { watchedProvider } from './watched-provider.ts';

/** Staff gives a part of the first payment back. */
const giveBack = async (shop: Shop, part: string) =>
  (await refundPayment(shop, { amount: { amount: part, currency: 'USD' }, idempotencyKey: part })).userErrors;

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('money that is due to go back', () => {
  it('goes back once for each key, in part or whole, and is told as settled', async () => {
    await using shop = await startWithCaptured();

    await shop.tell(refundDue('refund-1', 2_345));
    await Promise.all([shop.tell(refundDue('refund-1', 2_345)), shop.tell(refundDue('refund-2', 1_000))]);
    await shop.runJob('settle-payment');
    await shop.tell(refundDue('refund-2', 1_000));
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '33.45' } });
    expect(await shop.emitted(paymentRefunded)).toMatchObject([
      { key: 'refund-1', amount: usd(2_345), refundedInAll: usd(2_345) },
      { key: 'refund-2', amount: usd(1_000), refundedInAll: usd(3_345) },
    ]);
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { orderId, key: 'refund-1', amount: usd(2_345), refunded: usd(2_345), code: null },
      { orderId, key: 'refund-2', amount: usd(1_000), refunded: usd(1_000), code: null },
    ]);
    expect((await booked(shop))['REFUND']).toBe(3_345);
  });

  it('is not given back by the cancellation itself, where the order service tells how much goes back', async () => {
    await using shop = await startWithCaptured();

    await shop.tell(cancellation(orderId, true));
    await shop.runJob('settle-payment');
    const before = await paymentOf(shop);
    await shop.tell(refundDue('refund-1', amount.minor));
    await shop.runJob('settle-payment');

    expect(before).toMatchObject({ status: 'CAPTURED' });
    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED' });
    expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0, shop: 0 });
  });

  it('is settled as given back where the cancellation of an earlier release gave all back before', async () => {
    await using shop = await startWithCaptured();

    await shop.tell(cancellation());
    await shop.runJob('settle-payment');
    await shop.tell(refundDue('refund-1', amount.minor));
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED' });
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([{ key: 'refund-1', refunded: amount, code: null }]);
    expect((await booked(shop))['REFUND']).toBe(amount.minor);
  });

  it('goes back from all payments of the order that have money', async () => {
    await using shop = await startPayment();
    await shop.tell(paymentDue(orderId, { key: 'payment-1', minor: 4_000 }));
    await shop.tell(paymentDue(orderId, { key: 'payment-2', minor: 8_345 }));
    await shop.tell(paymentDue(orderId, { key: 'payment-2', minor: 8_345 }));
    await shop.runJob('settle-payment');

    await shop.tell(refundDue('refund-1', 10_000));
    await shop.runJob('settle-payment');

    const payments = await paymentsOf(shop);
    const cents = payments.map(({ refunded }: { refunded: { amount: string } }) =>
      Math.round(Number(refunded.amount) * 100),
    );
    expect(payments).toHaveLength(2);
    expect(cents.reduce((sum: number, part: number) => sum + part, 0)).toBe(10_000);
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { key: 'refund-1', refunded: usd(10_000), code: null },
    ]);
  });

  it('is refused for good with the code of the provider, and what is due later is asked for all the same', async () => {
    await using shop = await startPayment('tok_refuse_refund');
    await shop.tell(paymentDue());
    await shop.runJob('settle-payment');

    await shop.tell(refundDue('refund-1', 2_345));
    await shop.runJob('settle-payment');
    await shop.tell(refundDue('refund-1', 2_345));
    await shop.tell(refundDue('refund-2', 10_000));
    await shop.runJob('settle-payment');

    expect(await shop.emitted(paymentRefundFailed)).toMatchObject([
      { key: 'refund-1', code: 'DECLINED', amount: usd(2_345) },
      { key: 'refund-2', code: 'DECLINED', amount: usd(10_000) },
    ]);
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { key: 'refund-1', refunded: usd(0), code: 'DECLINED' },
      { key: 'refund-2', refunded: usd(0), code: 'DECLINED' },
    ]);
    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED', refundable: { amount: '123.45' } });
  });

  it('waits for a refund of staff that may be refused, and is short by what that gave back', async () => {
    await using shop = await startWithCaptured();
    expect(await giveBack(shop, '23.45')).toEqual([]);

    await shop.tell(refundDue('refund-1', amount.minor));
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED' });
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { key: 'refund-1', amount, refunded: usd(10_000), code: 'NOTHING_LEFT' },
    ]);
    expect((await booked(shop))['REFUND']).toBe(12_345);
  });

  it('takes what a refund of staff that was refused leaves', async () => {
    const refusals = { left: 1 };
    await using shop = await startPayment('tok_approve', {
      provider: (db) => {
        const provider = watchedProvider(() => Promise.resolve())(db);
        const refuse = { isApproved: false, reference: 'no', code: 'INSUFFICIENT_FUNDS' } as const;
        return {
          ...provider,
          refund: (request) => (refusals.left-- > 0 ? Promise.resolve(refuse) : provider.refund(request)),
        };
      },
    });
    await shop.tell(paymentDue());
    await shop.runJob('settle-payment');
    expect(await giveBack(shop, '23.45')).toEqual([]);
    await shop.tell(refundDue('refund-1', amount.minor));

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED' });
    expect(await shop.emitted(paymentRefundFailed)).toMatchObject([{ amount: usd(2_345), code: 'INSUFFICIENT_FUNDS' }]);
    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([{ refunded: amount, code: null }]);
  });

  it('of an order without a payment is settled at once, with nothing', async () => {
    await using shop = await startPayment();
    const id = uuidv7();

    await shop.tell(refundDue('refund-1', 100, id));
    await shop.tell(refundDue('refund-1', 100, id));

    expect(await shop.emitted(paymentRefundSettled)).toMatchObject([
      { orderId: id, key: 'refund-1', refunded: usd(0), code: 'NOTHING_LEFT' },
    ]);
  });

  it('changes nothing by an event that does not fit its contract', async () => {
    await using shop = await startWithCaptured();

    expect(await shop.tellRaw(orderRefundDue, { orderId, amount, key: '', reason: 'OVERPAID' })).toBe('dead');

    expect(await shop.deadLetters()).toEqual([orderRefundDue.type]);
  });
});

describe.each(['BEFORE', 'AFTER'] as const)('a crash %s the provider gives back', (trouble) => {
  it('gives back once in the end', async () => {
    const provider = unreliableProvider({ trouble, call: 'refund' });
    await using shop = await startPayment('tok_approve', { provider: provider.over });
    await shop.tell(paymentDue());
    provider.onCrash(async () => {
      await shop.tell(refundDue('refund-1', 12_000));
    });
    await shop.runJob('settle-payment');
    await shop.tell(cancellation(orderId, true));
    await shop.tell(refundDue('refund-1', 12_000));
    await shop.tell(refundDue('refund-2', 345));

    for (let round = 0; round < 4; round += 1) {
      await shop.runJob('settle-payment');
      shop.advance(60_000);
    }

    expect(provider.troubles()).toBe(1);
    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED' });
    expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, CAPTURE: 12_345, REFUND: 12_345 });
    expect(await shop.emitted(paymentRefundSettled)).toHaveLength(2);
    expect(await shop.emitted(paymentVoided)).toEqual([]);
  });
});

import { orderCancelled, paymentFailed, paymentRefunded, paymentVoided } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { booked, ledgerTotals, unbalanced } from './books.ts';
import { unreliableProvider } from './unreliable-provider.ts';
import type { Moment } from './watched-provider.ts';
import {
  amount,
  cancellation,
  orderId,
  paymentDue,
  paymentOf,
  type Shop,
  startPayment,
  startWithCaptured,
} from './start-payment.ts';

/** Runs the job through every pause that trouble makes it take. */
async function settle(shop: Shop) {
  for (let round = 0; round < 6; round += 1) {
    await shop.runJob('settle-payment');
    shop.advance(60_000);
  }
}

describe('an order that is cancelled', () => {
  it('is not charged when its payment has not begun', async () => {
    await using shop = await startPayment();
    await shop.tell(paymentDue());
    await shop.tell(cancellation());

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'FAILED', failureCode: 'ORDER_CANCELLED', transactions: [] });
    expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code: 'ORDER_CANCELLED' }]);
    expect(await booked(shop)).toEqual({});
  });

  it('is not charged when the cancellation comes before the payment is due', async () => {
    await using shop = await startPayment();
    await shop.tell(cancellation());
    await shop.tell(paymentDue());

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'FAILED', failureCode: 'ORDER_CANCELLED' });
    expect(await booked(shop)).toEqual({});
  });

  it('is not charged when both come at once', async () => {
    await using shop = await startPayment();

    await Promise.all([shop.tell(cancellation()), shop.tell(paymentDue())]);
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'FAILED', failureCode: 'ORDER_CANCELLED' });
  });

  it('gets all of its money back, once, however often it is said to be cancelled', async () => {
    await using shop = await startWithCaptured();
    const id = '018f0000-0000-7000-8000-0000000000e2';

    expect(await shop.tell(cancellation(), { id })).toBe('done');
    expect(await shop.tell(cancellation(), { id })).toBe('duplicate');
    await shop.tell(cancellation());
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'REFUNDED', refunded: { amount: '123.45' } });
    expect(await shop.emitted(paymentRefunded)).toMatchObject([{ orderId, amount, refundedInAll: amount }]);
    expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, CAPTURE: 12_345, REFUND: 12_345 });
    expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0, shop: 0 });
  });

  it('changes nothing by an event that does not fit its contract', async () => {
    await using shop = await startWithCaptured();

    expect(await shop.tellRaw(orderCancelled, { orderId, reason: 'A_WHIM' })).toBe('dead');
    await shop.runJob('settle-payment');

    expect(await shop.deadLetters()).toEqual([orderCancelled.type]);
    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
  });
});

const troubles: Moment[] = ['BEFORE', 'AFTER'];
const calls = ['authorise', 'capture', 'void', 'refund'] as const;

describe.each(troubles)('a crash %s the provider acts', (trouble) => {
  it.each(['authorise', 'capture'] as const)('on %s charges once in the end', async (call) => {
    const provider = unreliableProvider({ trouble, call });
    await using shop = await startPayment('tok_approve', { provider: provider.over });
    await shop.tell(paymentDue());

    await settle(shop);

    expect(provider.troubles()).toBe(1);
    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
    expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, CAPTURE: 12_345 });
    expect(await unbalanced(shop)).toEqual([]);
  });

  it.each(calls)('on %s leaves nothing with a shop whose order is cancelled at that moment', async (call) => {
    const provider = unreliableProvider({ trouble, call });
    await using shop = await startPayment('tok_approve', { provider: provider.over });
    const cancel = async () => {
      await shop.tell(cancellation());
    };
    provider.onCrash(cancel);
    await shop.tell(paymentDue());
    // A void comes only when the cancellation finds the payment authorised, a refund when it finds it captured.
    const cancelDuring = { void: 'authorise', refund: 'capture' } as const;
    if (call === 'void' || call === 'refund') provider.onFirst(cancelDuring[call], cancel);

    await settle(shop);

    const { status } = await paymentOf(shop);
    const { AUTHORISE = 0, CAPTURE = 0, VOID = 0, REFUND = 0 } = await booked(shop);
    expect(provider.troubles()).toBe(1);
    expect(['VOIDED', 'REFUNDED']).toContain(status);
    expect(AUTHORISE).toBe(CAPTURE + VOID);
    expect(REFUND).toBe(CAPTURE);
    expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0, ...(CAPTURE > 0 && { shop: 0 }) });
    expect([...(await shop.emitted(paymentVoided)), ...(await shop.emitted(paymentRefunded))]).toMatchObject([
      { orderId, amount },
    ]);
  });
});

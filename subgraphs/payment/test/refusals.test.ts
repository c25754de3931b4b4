import { paymentCaptured, paymentFailed, paymentRefunded, paymentRefundFailed, paymentVoided } from '@agora/schema';
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ledgerEntry, payment } from '../src/db/tables.ts';
import { booked, ledgerTotals } from './books.ts';
import { amount, cancellation, orderId, paymentDue, paymentOf, startPayment, support } from './start-payment.ts';
import { watchedProvider } from './watched-provider.ts';

const REFUND = /* GraphQL */ `
  mutation ($input: PaymentRefundInput!) {
    paymentRefund(input: $input) {
      refund {
        status
      }
    }
  }
`;

it('a refused capture fails the payment, gives back what was set aside, and is not asked for again', async () => {
  await using shop = await startPayment('tok_refuse_capture');
  await shop.tell(paymentDue());

  await shop.runJob('settle-payment');
  await shop.tell(cancellation());
  await shop.runJob('settle-payment');

  expect(await paymentOf(shop)).toMatchObject({
    status: 'FAILED',
    failureCode: 'DECLINED',
    captured: { amount: '0.00' },
    transactions: [
      { kind: 'AUTHORISE', status: 'SUCCEEDED' },
      { kind: 'CAPTURE', status: 'FAILED' },
      { kind: 'VOID', status: 'SUCCEEDED' },
    ],
  });
  expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code: 'DECLINED' }]);
  expect(await shop.emitted(paymentVoided)).toMatchObject([{ orderId, amount }]);
  expect(await shop.emitted(paymentCaptured)).toEqual([]);
  expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0 });
});

it('a refused refund is told, and neither asked for again nor lost to another one', async () => {
  await using shop = await startPayment('tok_refuse_refund');
  await shop.tell(paymentDue());
  await shop.runJob('settle-payment');
  const { id: paymentId } = await paymentOf(shop);
  const input = { paymentId, amount: { amount: '23.45', currency: 'USD' }, reason: 'Scratched', idempotencyKey: 'one' };

  await shop.as(support).mutate(REFUND, { input });
  await shop.runJob('settle-payment');
  const afterwards = await paymentOf(shop);
  await shop.tell(cancellation());
  await shop.runJob('settle-payment');

  expect(afterwards).toMatchObject({
    status: 'CAPTURED',
    refunded: { amount: '0.00' },
    refunding: { amount: '0.00' },
    refundable: { amount: '123.45' },
    transactions: [{}, {}, { kind: 'REFUND', status: 'FAILED', amount: { amount: '23.45' } }],
  });
  expect((await paymentOf(shop)).transactions).toHaveLength(3);
  expect(await shop.emitted(paymentRefundFailed)).toMatchObject([
    { orderId, paymentId, amount: { minor: 2_345 }, refusedInAll: { minor: 2_345 } },
  ]);
  expect(await shop.emitted(paymentRefunded)).toEqual([]);
  expect(await ledgerTotals(shop)).toEqual({ customer: -12_345, provider: 0, shop: 12_345 });
});

it('a refused void ends the payment, and leaves in the books what the provider still has', async () => {
  let cancel: () => Promise<unknown> = () => Promise.resolve();
  const provider = watchedProvider(async (at, call) => {
    if (at === 'BEFORE' && call === 'authorise') await cancel();
  });
  await using shop = await startPayment('tok_refuse_void', { provider });
  cancel = () => shop.tell(cancellation());
  await shop.tell(paymentDue());

  await shop.runJob('settle-payment');
  await shop.runJob('settle-payment');

  expect(await paymentOf(shop)).toMatchObject({
    status: 'FAILED',
    failureCode: 'ORDER_CANCELLED',
    transactions: [
      { kind: 'AUTHORISE', status: 'SUCCEEDED' },
      { kind: 'VOID', status: 'FAILED' },
    ],
  });
  expect(await shop.emitted(paymentFailed)).toMatchObject([{ orderId, code: 'ORDER_CANCELLED' }]);
  expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, VOID: 12_345 });
  expect(await ledgerTotals(shop)).toEqual({ customer: -12_345, provider: 12_345 });
});

it('the database refuses entries that are not zero together, accounts that are none, and sums that cannot be', async () => {
  await using shop = await startPayment();
  await shop.tell(paymentDue());
  await shop.runJob('settle-payment');
  const { db } = shop.running.database;
  const ofShop = eq(ledgerEntry.account, 'shop');

  await expect(db.update(ledgerEntry).set({ minor: 7 }).where(ofShop)).rejects.toThrow();
  await expect(db.delete(ledgerEntry).where(ofShop)).rejects.toThrow();
  await expect(db.execute(sql`update ledger_entry set account = 'till' where account = 'shop'`)).rejects.toThrow();
  await expect(db.update(payment).set({ captured: 12_346 })).rejects.toThrow();
  await expect(db.update(payment).set({ refunded: 12_000, refunding: 346 })).rejects.toThrow();
  await expect(db.update(payment).set({ refunding: -1 })).rejects.toThrow();

  expect(await ledgerTotals(shop)).toEqual({ customer: -12_345, provider: 0, shop: 12_345 });
  expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
});

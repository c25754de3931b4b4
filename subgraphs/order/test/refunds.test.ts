import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { orderCancelled, orderPaymentDue, orderRefundDue, paymentRefundSettled } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { startWithOrder } from './order-at.ts';
import { startOrder } from './start-order.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

type Shop = Awaited<ReturnType<typeof startOrder>>;

const refundsOf = async (shop: Shop, id: string) => (await shop.given(({ orders }) => orders.lock(id)))?.refunds;

it('money of a cancelled order is told to go back, whenever it comes, each amount under a key of its own', async () => {
  await using shop = await startWithOrder('CONFIRMED');
  const { orderId, amount, captured, rejected, stopped } = shop.purchase;

  await shop.tell(rejected);
  await shop.tell(stopped);
  await shop.tell({ ...captured, data: { ...captured.data, capturedInAll: usd(amount.minor + 100) } });
  await shop.tell({ ...captured, data: { ...captured.data, capturedInAll: usd(amount.minor + 100) } });

  expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId, areRefundsTold: true }]);
  expect(await shop.emitted(orderRefundDue)).toEqual([
    { orderId, amount, key: 'refund-1', reason: 'ORDER_CANCELLED' },
    { orderId, amount: usd(100), key: 'refund-2', reason: 'ORDER_CANCELLED' },
  ]);
  expect(await shop.emitted(orderPaymentDue)).toMatchObject([{ key: 'payment-1' }]);
});

it('what an order costs no more was paid for nothing and goes back', async () => {
  await using shop = await startWithOrder('CONFIRMED');
  const { orderId, amount, captured } = shop.purchase;

  await shop.tell({ ...captured, data: { ...captured.data, paymentId: uuidv7(), amount: usd(700) } });

  expect(await shop.emitted(orderRefundDue)).toEqual([
    { orderId, amount: usd(700), key: 'refund-1', reason: 'OVERPAID' },
  ]);
  expect((await refundsOf(shop, orderId))?.[0]).toMatchObject({ amount: usd(700), dueInAll: usd(700) });
  expect(captured.data.amount).toEqual(amount);
});

it('a refund ends as the payment service settles it, once', async () => {
  await using shop = await startWithOrder('CONFIRMED');
  const { orderId, amount, rejected, stopped, captured } = shop.purchase;
  const settled = (key: string, due: number, refunded: number, code: 'DECLINED' | null) =>
    paymentRefundSettled.draft({
      orderId,
      key,
      amount: usd(due),
      refunded: usd(refunded),
      code,
      settledAt: new Date().toISOString(),
    });
  await shop.tell(rejected);
  await shop.tell(stopped);
  await shop.tell({ ...captured, data: { ...captured.data, capturedInAll: usd(amount.minor + 100) } });
  expect((await refundsOf(shop, orderId))?.map(({ state }) => state)).toEqual(['DUE', 'DUE']);

  await shop.tell(settled('refund-2', 100, 0, 'DECLINED'));
  await shop.tell(settled('refund-1', amount.minor, amount.minor, null));
  await shop.tell(settled('refund-1', amount.minor, 0, 'DECLINED'));
  await shop.tell(settled('refund-7', 100, 100, null));

  expect(await refundsOf(shop, orderId)).toMatchObject([
    { key: 'refund-1', state: 'REFUNDED', refunded: amount, refusal: null },
    { key: 'refund-2', state: 'REFUSED', refunded: usd(0), refusal: 'DECLINED' },
  ]);
  expect(await shop.emitted(orderRefundDue)).toHaveLength(2);
});

it('orders that were cancelled before refunds were told have theirs told once, but not what was refused', async () => {
  const [paid, partly, refused, done, live] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await using database = await createDatabaseBefore(
    join(import.meta.dirname, '../migrations'),
    '0004_refunds_that_are_due',
  );
  const kept = (id: string, status: string, refunded: number, refusedMinor: number) => `
    insert into placed_order (id, number, customer_id, status, status_since, payment_status, fulfilment_status, currency,
        subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, shipping_address, shipping_option,
        payment_method_id, placed_at, stock, cancellation_reason, cancelled_at, version) values
      ('${id}', '${id}', '${id}', '${status}', now(), 'PAID', 'CANCELLED', 'USD', 9000, 0, 500, 500, 10000, '{}', '{}',
        '${id}', now(), 'RESERVED', ${status === 'CANCELLED' ? `'OTHER', now()` : 'null, null'}, 1);
    insert into order_payment (id, order_id, currency, authorised_minor, captured_minor, voided_minor, refunded_minor,
        refunds_refused_minor, failure)
      values ('${uuidv7()}', '${id}', 'USD', 10000, 10000, 0, ${refunded.toString()}, ${refusedMinor.toString()}, null);`;
  await database.run(
    [
      kept(paid, 'CANCELLED', 0, 0),
      kept(partly, 'CANCELLED', 3_000, 0),
      kept(refused, 'CANCELLED', 0, 10_000),
      kept(done, 'CANCELLED', 10_000, 0),
      kept(live, 'CONFIRMED', 0, 0),
    ].join(''),
  );
  await using shop = await startOrder({ database });

  await shop.runJob('tell-refunds');
  await shop.runJob('tell-refunds');

  const told = await shop.emitted(orderRefundDue);
  expect(new Map(told.map(({ orderId, amount }) => [orderId, amount.minor]))).toEqual(
    new Map([
      [paid, 10_000],
      [partly, 7_000],
    ]),
  );
  expect(told).toHaveLength(2);
  expect(await refundsOf(shop, refused)).toMatchObject([{ state: 'REFUSED', amount: usd(10_000) }]);
});

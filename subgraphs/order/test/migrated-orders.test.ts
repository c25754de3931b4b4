import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { countPieces } from '../src/domain/process/count-pieces.ts';
import { fulfilmentStatusOf } from '../src/domain/order/fulfilment-status.ts';
import { paymentStatusOf } from '../src/domain/order/payment-status.ts';
import { aPurchase } from './purchase.ts';
import { startOrder, stepTimeoutMs } from './start-order.ts';

const migrations = join(import.meta.dirname, '../migrations');

type Statuses = readonly [status: string, payment: string, fulfilment: string, cancellation?: string];

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** An order with one line of three pieces, as it was kept before what is known of it was. */
function keptBefore(id: string, [status, paymentStatus, fulfilmentStatus, reason]: Statuses): string {
  const cancellation = reason ? `'${reason}', now()` : 'null, null';
  return `
    insert into placed_order values ('${id}', '${id}', '${id}', '${status}', now(), '${paymentStatus}', '${fulfilmentStatus}',
      'USD', 9000, 0, 500, 500, 10000, '{}', '{}', '${id}', now(), ${cancellation}, 5);
    insert into order_line values ('${uuidv7()}', '${id}', 0, '${id}', '${id}', 'CHAIR', 'Chair', 3, 'USD', 3000, 9000);`;
}

it('orders of before come to the statuses that they had, by what is known of them afterwards', async () => {
  const kept: readonly Statuses[] = [
    ['PENDING', 'PENDING', 'UNFULFILLED'],
    ['AWAITING_PAYMENT', 'PENDING', 'UNFULFILLED'],
    ['AWAITING_PAYMENT', 'AUTHORISED', 'UNFULFILLED'],
    ['CONFIRMED', 'PAID', 'UNFULFILLED'],
    ['CONFIRMED', 'PAID', 'SCHEDULED'],
    ['CONFIRMED', 'PAID', 'CANCELLED'],
    ['SHIPPED', 'PAID', 'IN_TRANSIT'],
    ['SHIPPED', 'PARTIALLY_REFUNDED', 'OUT_FOR_DELIVERY'],
    ['DELIVERED', 'PAID', 'DELIVERED'],
    ['DELIVERED', 'REFUNDED', 'DELIVERED'],
    ['CANCELLED', 'VOIDED', 'CANCELLED', 'OUT_OF_STOCK'],
    ['CANCELLED', 'PENDING', 'CANCELLED', 'CHANGED_MIND'],
    ['CANCELLED', 'FAILED', 'CANCELLED', 'PAYMENT_FAILED'],
    ['CANCELLED', 'REFUNDED', 'SCHEDULED', 'CHANGED_MIND'],
    ['CANCELLED', 'REFUNDED', 'IN_TRANSIT', 'CHANGED_MIND'],
  ];
  /** What had no name of its own before. */
  const renamed: Readonly<Record<string, string>> = { 'CANCELLED VOIDED CANCELLED': 'CANCELLED NOT_DUE CANCELLED' };
  const ids = kept.map(() => uuidv7());
  await using database = await createDatabaseBefore(migrations, '0001_ledger_of_an_order');
  await database.run(kept.map((statuses, index) => keptBefore(ids[index] ?? '', statuses)).join('\n'));

  await using shop = await startOrder({ database });

  for (const [index, id] of ids.entries()) {
    const order = await shop.given(({ orders }) => orders.lock(id));
    if (!order) throw new Error('the order is gone');
    const before = kept[index]?.slice(0, 3).join(' ') ?? '';
    const now = [order.status, paymentStatusOf(order), fulfilmentStatusOf(order)];
    expect(now.join(' ')).toBe(renamed[before] ?? before);
    expect(order.paymentStatus).toBe(now[1]);
    expect(countPieces(order)).toEqual(order.lines);
  }
});

it('an order of before goes on by the ids that the next events name', async () => {
  const { orderId, paymentId, deliveryId, refunded, delivered } = aPurchase();
  await using database = await createDatabaseBefore(migrations, '0001_ledger_of_an_order');
  await database.run(keptBefore(orderId, ['SHIPPED', 'PARTIALLY_REFUNDED', 'IN_TRANSIT']));
  await using shop = await startOrder({ database });

  await shop.tell(refunded(700));
  await shop.tell(delivered);
  const partly = await shop.given(({ orders }) => orders.lock(orderId));
  await shop.tell(refunded(10_000));

  expect(partly).toMatchObject({ status: 'DELIVERED', paymentStatus: 'PARTIALLY_REFUNDED' });
  expect(await shop.given(({ orders }) => orders.lock(orderId))).toMatchObject({
    status: 'DELIVERED',
    paymentStatus: 'REFUNDED',
    payments: [{ id: paymentId, captured: usd(10_000), refunded: usd(10_000) }],
    parcels: [{ id: deliveryId, trackingNumber: 'AG-1', stage: 'DELIVERED' }],
    lines: [{ quantity: 3, shipped: 3, delivered: 3, refunded: 3 }],
  });
});

it('an order that waited before is cancelled in time, and one that did not is left alone', async () => {
  const [waiting, paid] = [uuidv7(), uuidv7()];
  await using database = await createDatabaseBefore(migrations, '0002_orders_time_out_by_jobs');
  await database.run(
    [waiting, paid]
      .map(
        (id, index) => `
    insert into placed_order (id, number, customer_id, status, status_since, payment_status, fulfilment_status, currency,
        subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, shipping_address, shipping_option,
        payment_method_id, placed_at, stock, version) values
      ('${id}', '${id}', '${id}', '${index === 0 ? 'PENDING' : 'CONFIRMED'}', now(), 'PENDING', 'UNFULFILLED', 'USD',
        9000, 0, 500, 500, 10000, '{}', '{}', '${id}', now(), 'AWAITED', 1);
    insert into order_line values ('${uuidv7()}', '${id}', 0, '${id}', '${id}', 'CHAIR', 'Chair', 3, 'USD', 3000, 9000,
      0, 0, 0, 0, 0);`,
      )
      .join('\n'),
  );
  await using shop = await startOrder({ database });
  const statusOf = async (id: string) => (await shop.given(({ orders }) => orders.lock(id)))?.status;

  await shop.runJob('cancel-stuck-order');
  const inTime = await statusOf(waiting);
  shop.advance(stepTimeoutMs);
  await shop.runJob('cancel-stuck-order');

  expect(inTime).toBe('PENDING');
  expect(await statusOf(waiting)).toBe('CANCELLED');
  expect(await statusOf(paid)).toBe('CONFIRMED');
});

it('an order of before whose lines have parts had the list prices that it was bought at', async () => {
  const { completed, orderId } = aPurchase();
  await using database = await createDatabaseBefore(migrations, '0010_parts_of_shipping');
  const [line] = completed.data.lines;
  const { adjustments, taxes, unitPrice } = line ?? { adjustments: [], taxes: [], unitPrice: usd(0) };
  await database.run(`
    insert into placed_order (id, number, customer_id, status, status_since, payment_status, fulfilment_status, currency,
        subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, shipping_address, shipping_option, tenders,
        placed_at, stock, version) values
      ('${orderId}', 'A-1', '${orderId}', 'PENDING', now(), 'PENDING', 'UNFULFILLED', 'USD', 20000, 0, 0, 0, 20000, '{}', '{}',
        '[]', now(), 'AWAITED', 1);
    insert into order_line values ('${uuidv7()}', '${orderId}', 0, '${orderId}', '${orderId}', 'CHAIR', 'Chair', 2, 'USD',
      ${unitPrice.minor}, 20000, 0, 0, 0, 0, 0, '${JSON.stringify({ adjustments, taxes })}', 0);`);

  await using shop = await startOrder({ database });

  const order = await shop.given(({ orders }) => orders.lock(orderId));
  expect(order).toMatchObject({
    shippingParts: null,
    lines: [{ parts: { listPrice: unitPrice, adjustments, taxes } }],
  });
});

import {
  checkoutCompletedV2,
  inventoryBackordered,
  orderCancelled,
  orderConfirmed,
  orderCreated,
  orderDelivered,
  orderPaymentDue,
  orderShipped,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bring, startWithOrder } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { startOrder, stepTimeoutMs, support } from './start-order.ts';

type Shop = Awaited<ReturnType<typeof startOrder>>;

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      paymentStatus
      fulfilmentStatus
      cancellation {
        reason
      }
      timelineEntries(first: 100) {
        nodes {
          status
        }
      }
    }
  }
`;

async function read(shop: Shop, id: string) {
  const { order } = await shop.as(support).query(ORDER, { id });
  const { timelineEntries, cancellation, ...statuses } = order;
  return {
    ...statuses,
    reason: cancellation?.reason ?? null,
    timeline: timelineEntries.nodes.map(({ status }: { status: string }) => status),
  };
}

describe('a purchase', () => {
  it('walks from the checkout to the door, telling others at each step', async () => {
    await using shop = await startOrder();
    const purchase = await bring(shop, 'DELIVERED');
    const { orderId, customerId, lines, amount, paymentId, deliveryId } = purchase;

    const answer = await read(shop, orderId);

    expect(answer).toEqual({
      status: 'DELIVERED',
      paymentStatus: 'PAID',
      fulfilmentStatus: 'DELIVERED',
      reason: null,
      timeline: [
        'PENDING',
        'AWAITING_PAYMENT',
        'AWAITING_PAYMENT',
        'CONFIRMED',
        'CONFIRMED',
        'SHIPPED',
        'SHIPPED',
        'DELIVERED',
      ],
    });
    const ref = { orderId, customerId, number: 'A-100001' };
    expect(await shop.emitted(orderCreated)).toMatchObject([{ ...ref, lines }]);
    expect(await shop.emitted(orderPaymentDue)).toMatchObject([{ ...ref, amount }]);
    expect(await shop.emitted(orderConfirmed)).toMatchObject([{ ...ref, paymentId, lines }]);
    expect(await shop.emitted(orderShipped)).toMatchObject([{ ...ref, deliveryId, trackingNumber: 'AG-1' }]);
    expect(await shop.emitted(orderDelivered)).toMatchObject([
      { ...ref, lines: lines.map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity })) },
    ]);
    expect(await shop.emitted(orderCancelled)).toEqual([]);
  });

  it('ends when the stock is gone, and no money is asked for', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;

    await shop.tell(purchase.rejected);

    expect(await read(shop, purchase.orderId)).toEqual({
      status: 'CANCELLED',
      paymentStatus: 'NOT_DUE',
      fulfilmentStatus: 'CANCELLED',
      reason: 'OUT_OF_STOCK',
      timeline: ['PENDING', 'CANCELLED'],
    });
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId: purchase.orderId, reason: 'OUT_OF_STOCK' }]);
    expect(await shop.emitted(orderPaymentDue)).toEqual([]);
  });

  it('is called off when it is paid after its stock went to somebody else', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;

    await shop.tell(purchase.rejected);
    expect(await read(shop, purchase.orderId)).toMatchObject({ status: 'CONFIRMED', reason: null });
    await shop.tell(purchase.stopped);
    await shop.tell(purchase.refunded(purchase.amount.minor));

    expect(await read(shop, purchase.orderId)).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'REFUNDED',
      fulfilmentStatus: 'CANCELLED',
      reason: 'OUT_OF_STOCK',
    });
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId: purchase.orderId, reason: 'OUT_OF_STOCK' }]);
  });

  it('ends when the payment fails', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { purchase } = shop;

    await shop.tell(purchase.failed('DECLINED'));

    expect(await read(shop, purchase.orderId)).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'FAILED',
      fulfilmentStatus: 'CANCELLED',
      reason: 'PAYMENT_FAILED',
    });
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ reason: 'PAYMENT_FAILED' }]);
  });

  it.each(['PENDING', 'AWAITING_PAYMENT'] as const)('ends when it waits too long in %s', async (status) => {
    await using shop = await startWithOrder(status);
    const { orderId } = shop.purchase;
    shop.advance(stepTimeoutMs - 60_000);
    await shop.runJob('cancel-stuck-order');
    expect((await read(shop, orderId)).status).toBe(status);

    shop.advance(61_000);
    await shop.runJob('cancel-stuck-order');
    await shop.runJob('cancel-stuck-order');

    expect(await read(shop, orderId)).toMatchObject({ status: 'CANCELLED', reason: 'TIMED_OUT' });
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId, reason: 'TIMED_OUT' }]);
  });

  it('is neither paid nor given up while it waits for goods, and goes on when they are put aside', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const { orderId } = purchase;
    const waitsFor = { reservationId: uuidv7(), orderId, lines: [{ variantId: uuidv7(), quantity: 1 }] };

    await shop.tell(inventoryBackordered.draft(waitsFor));
    await shop.tell(inventoryBackordered.draft(waitsFor));
    shop.advance(100 * stepTimeoutMs);
    await shop.runJob('cancel-stuck-order');

    expect(await read(shop, orderId)).toMatchObject({ status: 'PENDING', timeline: ['PENDING', 'PENDING'] });
    expect(await shop.emitted(orderPaymentDue)).toEqual([]);
    await shop.tell(purchase.reserved);
    expect(await read(shop, orderId)).toMatchObject({ status: 'AWAITING_PAYMENT' });
    await shop.tell(inventoryBackordered.draft(waitsFor));
    shop.advance(stepTimeoutMs + 1_000);
    await shop.runJob('cancel-stuck-order');
    expect(await read(shop, orderId)).toMatchObject({ status: 'CANCELLED', reason: 'TIMED_OUT' });
  });

  it('does not time out once it is paid', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    shop.advance(10 * stepTimeoutMs);

    await shop.runJob('cancel-stuck-order');

    expect((await read(shop, shop.purchase.orderId)).status).toBe('CONFIRMED');
  });

  it.each([
    ['AWAITING_PAYMENT', 'CANCELLED', 'TIMED_OUT'],
    ['CONFIRMED', 'CONFIRMED', null],
  ] as const)('whose reservation expires in %s is then %s', async (before, after, reason) => {
    await using shop = await startWithOrder(before);

    await shop.tell(shop.purchase.released('EXPIRED'));

    expect(await read(shop, shop.purchase.orderId)).toMatchObject({ status: after, reason });
  });
});

describe('late, repeated and foreign events', () => {
  it('a redelivered checkout makes one order', async () => {
    await using shop = await startOrder();
    const { completed } = aPurchase();
    const id = uuidv7();

    const outcomes = await Promise.all([shop.tell(completed, { id }), shop.tell(completed, { id })]);
    const again = await shop.tell(completed);

    expect(outcomes.sort()).toEqual(['done', 'duplicate']);
    expect(again).toBe('done');
    expect(await shop.emitted(orderCreated)).toHaveLength(1);
  });

  it('a walk told twice leaves the order and what was told as after the first', async () => {
    await using shop = await startWithOrder('DELIVERED');
    const { purchase } = shop;
    const before = await read(shop, purchase.orderId);

    await bring(shop, 'DELIVERED', purchase);
    await shop.tell(purchase.rejected);
    await shop.tell(purchase.failed('DECLINED'));

    expect(await read(shop, purchase.orderId)).toEqual(before);
    const told = [
      await shop.emitted(orderCreated),
      await shop.emitted(orderPaymentDue),
      await shop.emitted(orderConfirmed),
      await shop.emitted(orderShipped),
      await shop.emitted(orderDelivered),
    ];
    expect(told.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
    expect(await shop.emitted(orderCancelled)).toEqual([]);
  });

  it('the same capture many times at once confirms once', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');

    await Promise.all(Array.from({ length: 8 }, () => shop.tell(shop.purchase.captured)));

    expect(await shop.emitted(orderConfirmed)).toHaveLength(1);
  });

  it('a parcel that is delivered before its dispatch was heard of is delivered', async () => {
    await using shop = await startWithOrder('CONFIRMED');

    await shop.tell(shop.purchase.delivered);
    await shop.tell(shop.purchase.dispatched);

    expect(await read(shop, shop.purchase.orderId)).toMatchObject({
      status: 'DELIVERED',
      fulfilmentStatus: 'DELIVERED',
    });
    expect(await shop.emitted(orderShipped)).toEqual([]);
  });

  it('events about an order that nobody placed are taken and change nothing', async () => {
    await using shop = await startOrder();
    const { reserved, captured, refunded, delivered } = aPurchase();

    const outcomes = [];
    for (const event of [reserved, captured, refunded(1), delivered]) outcomes.push(await shop.tell(event));

    expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
    expect(await shop.deadLetters()).toEqual([]);
  });

  it('a partial refund after delivery, then the rest', async () => {
    await using shop = await startWithOrder('DELIVERED');
    const { purchase } = shop;

    await shop.tell(purchase.refunded(500));
    const afterFirst = await read(shop, purchase.orderId);
    await shop.tell(purchase.refunded(purchase.amount.minor));
    const afterAll = await read(shop, purchase.orderId);

    expect(afterFirst).toMatchObject({ status: 'DELIVERED', paymentStatus: 'PARTIALLY_REFUNDED' });
    expect(afterAll).toMatchObject({ status: 'DELIVERED', paymentStatus: 'REFUNDED' });
  });

  it('an event that does not fit its contract becomes a dead letter and nothing is written', async () => {
    await using shop = await startOrder();
    const { completed } = aPurchase();

    const outcome = await shop.tellRaw(checkoutCompletedV2, { ...completed.data, lines: [] });

    expect(outcome).toBe('dead');
    expect(await shop.deadLetters()).toEqual(['agora.checkout.completed.v2']);
    expect(await shop.emitted(orderCreated)).toEqual([]);
  });
});

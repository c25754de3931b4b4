import {
  add,
  deliveryLinesCancelled,
  orderCancelled,
  orderConfirmed,
  orderLinesCancelled,
  orderLinesCancelRequested,
  orderPaymentDue,
  orderRefundDue,
  paymentCaptured,
  paymentRefundSettled,
  zero,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../src/domain/order/actor.ts';
import { cancelLines } from '../src/domain/cancelling/cancel-lines.ts';
import { keepDecision } from '../src/db/keep-decision.ts';
import { startWithOrder } from './order-at.ts';
import type { Purchase } from './purchase.ts';
import { type startOrder, support } from './start-order.ts';

const actor: Actor = { kind: 'STAFF', userId: support.id };

type Shop = Awaited<ReturnType<typeof startOrder>>;

const usd = (minor: number) => ({ minor, currency: 'USD' });
const now = () => new Date().toISOString();

/** As whoever may cancel pieces does it. */
async function call(shop: Shop, { orderId }: Purchase, ...quantities: readonly number[]) {
  return shop.given(async (work) => {
    const order = await work.orders.lock(orderId);
    if (!order) throw new Error('there is no such order');
    const lines = order.lines.flatMap(({ lineId }, index) => {
      const quantity = quantities[index] ?? 0;
      return quantity === 0 ? [] : [{ lineId, quantity }];
    });
    const decision = cancelLines(order, { reason: 'OUT_OF_STOCK', actor, lines }, work.now());
    if (!decision.refused) await keepDecision(work, decision);
    return decision.refused;
  });
}

const read = (shop: Shop, { orderId }: Purchase) => shop.given(({ orders }) => orders.lock(orderId));

/** Two chairs for 100 dollars each and a lamp for 25, shipping for 5, with a tax of 6.5217 % on all. */
const chairWorth = 10_652;
const lampWorth = 2_663;

describe('pieces that are cancelled', () => {
  it('before the money came are told, and no money is due for them', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const [chair] = purchase.lines;

    expect(await call(shop, purchase, 1)).toBeUndefined();
    await shop.tell(purchase.reserved);

    const told = await shop.emitted(orderLinesCancelled);
    expect(told).toMatchObject([
      { orderId: purchase.orderId, reason: 'OUT_OF_STOCK', lines: [{ lineId: chair?.lineId, quantityInAll: 1 }] },
    ]);
    const worth = told[0]?.lines[0]?.worthInAll.minor ?? 0;
    expect(Math.abs(worth - chairWorth)).toBeLessThanOrEqual(1);
    expect(await shop.emitted(orderPaymentDue)).toMatchObject([{ amount: usd(purchase.amount.minor - worth) }]);
    expect(await read(shop, purchase)).toMatchObject({ lines: [{ cancelled: 1 }, { cancelled: 0 }] });
  });

  it('while the money is under way go back once it is there, and the rest is confirmed', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { purchase } = shop;
    const { paymentId, orderId, amount } = purchase;
    await call(shop, purchase, 1);
    const worth = (await shop.emitted(orderLinesCancelled))[0]?.lines[0]?.worthInAll.minor ?? 0;

    await shop.tell(
      paymentCaptured.draft({ paymentId, orderId, amount: usd(amount.minor - worth), capturedAt: now() }),
    );
    const confirmed = await shop.emitted(orderConfirmed);
    await shop.tell(
      paymentCaptured.draft({ paymentId, orderId, amount: usd(worth), capturedInAll: amount, capturedAt: now() }),
    );

    expect(confirmed).toMatchObject([
      { lines: [{ quantity: 1, total: usd(10_000) }, { quantity: 1 }], totals: { total: usd(amount.minor - worth) } },
    ]);
    const { subtotal, discount, shipping, tax, total } = confirmed[0]?.totals ?? purchase.completed.data.totals;
    expect(total.minor).toBe(subtotal.minor - discount.minor + shipping.minor + tax.minor);
    expect(await shop.emitted(orderRefundDue)).toEqual([
      { orderId, amount: usd(worth), key: 'refund-1', reason: 'LINES_CANCELLED' },
    ]);
  });

  it('of a paid order are refunded, each time what they are worth, and stand as refunded once they are', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;
    const { orderId } = purchase;

    await call(shop, purchase, 1);
    await call(shop, purchase, 0, 1);
    await shop.tell(purchase.piecesStopped(1));
    await shop.tell(purchase.piecesStopped(1, 1));

    const due = await shop.emitted(orderRefundDue);
    expect(due.map(({ key, reason }) => [key, reason])).toEqual([
      ['refund-1', 'LINES_CANCELLED'],
      ['refund-2', 'LINES_CANCELLED'],
    ]);
    for (const [index, worth] of [chairWorth, lampWorth].entries()) {
      expect(Math.abs((due[index]?.amount.minor ?? 0) - worth)).toBeLessThanOrEqual(1);
    }
    for (const { key, amount } of due) {
      await shop.tell(
        paymentRefundSettled.draft({ orderId, key, amount, refunded: amount, code: null, settledAt: now() }),
      );
    }
    expect(await read(shop, purchase)).toMatchObject({
      status: 'CONFIRMED',
      lines: [
        { cancelled: 1, refunded: 1 },
        { cancelled: 1, refunded: 1 },
      ],
    });
    expect(await shop.emitted(orderCancelled)).toEqual([]);
  });

  it('of a confirmed order are asked for: nothing is cancelled or paid back before they are stopped', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;
    const [chair, lamp] = purchase.lines;

    expect(await call(shop, purchase, 2, 1)).toBeUndefined();

    expect(await shop.emitted(orderLinesCancelRequested)).toMatchObject([
      {
        orderId: purchase.orderId,
        reason: 'OUT_OF_STOCK',
        lines: [
          { lineId: chair?.lineId, quantity: 2 },
          { lineId: lamp?.lineId, quantity: 1 },
        ],
      },
    ]);
    expect(await read(shop, purchase)).toMatchObject({
      status: 'CONFIRMED',
      lines: [{ calledOff: 0 }, { calledOff: 0 }],
    });
    expect(await shop.emitted(orderLinesCancelled)).toEqual([]);
    expect(await shop.emitted(orderRefundDue)).toEqual([]);
  });

  it('are paid back as far as they were stopped; those that had left are delivered', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;
    const { dispatched, delivered } = purchase;
    const [chair, lamp] = purchase.lines;
    if (!chair || !lamp) throw new Error('two lines');
    await call(shop, purchase, 1, 1);
    const lines = [chair, lamp].map(({ lineId, variantId }) => ({ lineId, variantId, quantity: 1 }));

    await shop.tell({ ...dispatched, data: { ...dispatched.data, lines } });
    for (let times = 0; times < 2; times += 1) await shop.tell(purchase.piecesStopped(1, 0));
    await shop.tell({ ...delivered, data: { ...delivered.data, lines } });

    const told = await shop.emitted(orderLinesCancelled);
    expect(told).toMatchObject([{ lines: [{ lineId: chair.lineId, quantityInAll: 1 }] }]);
    expect((await shop.emitted(orderRefundDue)).map(({ amount }) => amount)).toEqual([told[0]?.lines[0]?.worthInAll]);
    expect(await read(shop, purchase)).toMatchObject({
      status: 'DELIVERED',
      lines: [
        { cancelled: 1, delivered: 1 },
        { cancelled: 0, delivered: 1 },
      ],
    });
  });

  it('that had all left change nothing', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;
    await call(shop, purchase, 1);
    const before = await read(shop, purchase);

    await shop.tell(purchase.piecesStopped(0));

    expect(await read(shop, purchase)).toEqual(before);
    expect(await shop.emitted(orderLinesCancelled)).toEqual([]);
  });

  it('are the whole order with the last of them', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;

    await call(shop, purchase, 2);
    await shop.tell(purchase.piecesStopped(2));
    await call(shop, purchase, 0, 1);
    await shop.tell(purchase.piecesStopped(2, 1));

    expect(await read(shop, purchase)).toMatchObject({ status: 'CANCELLED', cancellation: { reason: 'OUT_OF_STOCK' } });
    expect(await shop.emitted(orderLinesCancelled)).toHaveLength(1);
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ reason: 'OUT_OF_STOCK' }]);
    const due = await shop.emitted(orderRefundDue);
    expect(due.map(({ reason }) => reason)).toEqual(['LINES_CANCELLED', 'ORDER_CANCELLED']);
    expect(add(zero('USD'), ...due.map(({ amount }) => amount))).toEqual(purchase.amount);
  });

  it('are not in the parcel any more, and the order is delivered with the others', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;
    const [chair, lamp] = purchase.lines;
    if (!chair || !lamp) throw new Error('two lines');
    const pieces = ({ lineId, variantId }: typeof chair, quantity: number) => ({ lineId, variantId, quantity });
    await shop.tell({
      ...purchase.scheduled,
      data: { ...purchase.scheduled.data, lines: [pieces(chair, 2), pieces(lamp, 1)] },
    });
    await call(shop, purchase, 1);
    await shop.tell(purchase.piecesStopped(1));
    const rest = { lines: [pieces(chair, 1), pieces(lamp, 1)] };
    const out = { lineId: chair.lineId, variantId: chair.variantId, quantityInAll: 1 };

    await shop.tell({ ...purchase.dispatched, data: { ...purchase.dispatched.data, ...rest } });
    await shop.tell(deliveryLinesCancelled.draft({ ...purchase.dispatched.data, ...rest, cancelled: [out] }));
    await shop.tell({ ...purchase.delivered, data: { ...purchase.delivered.data, ...rest } });

    expect(await read(shop, purchase)).toMatchObject({
      status: 'DELIVERED',
      fulfilmentStatus: 'DELIVERED',
      lines: [
        { quantity: 2, cancelled: 1, shipped: 1, delivered: 1 },
        { quantity: 1, cancelled: 0, shipped: 1, delivered: 1 },
      ],
    });
  });

  it.each([
    ['of an order that is delivered', 'DELIVERED', [1], 'NOT_CANCELLABLE'],
    ['of an order that is cancelled', 'CANCELLED', [1], 'NOT_CANCELLABLE'],
    ['more than there are', 'CONFIRMED', [3], 'QUANTITY_OUT_OF_RANGE'],
    ['that have left', 'SHIPPED', [1], 'QUANTITY_OUT_OF_RANGE'],
    ['less than one', 'CONFIRMED', [-1], 'QUANTITY_OUT_OF_RANGE'],
  ] as const)('cannot be those %s', async (_, status, quantities, refused) => {
    await using shop = await startWithOrder(status);

    expect(await call(shop, shop.purchase, ...quantities)).toBe(refused);

    expect(await shop.emitted(orderLinesCancelled)).toEqual([]);
  });
});

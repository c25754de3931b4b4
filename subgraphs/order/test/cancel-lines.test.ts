import {
  add,
  deliveryLinesCancelled,
  orderCancelled,
  orderConfirmed,
  orderLinesCancelled,
  orderPaymentDue,
  orderRefundDue,
  paymentCaptured,
  paymentRefundSettled,
  worthOf,
  zero,
} from '@agora/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceOrder } from '../src/domain/advance-order.ts';
import type { Actor } from '../src/domain/actor.ts';
import { cancelLines } from '../src/domain/cancel-lines.ts';
import { partsOf } from '../src/domain/parts-of.ts';
import { placeOrder } from '../src/domain/place-order.ts';
import { purchaseOfV1, purchaseToPlace } from '../src/domain/purchase-to-place.ts';
import { owedOf } from '../src/domain/refund.ts';
import { keepDecision } from '../src/db/keep-decision.ts';
import { startWithOrder } from './order-at.ts';
import { aPurchase, type Purchase } from './purchase.ts';
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

  it('are the whole order with the last of them', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { purchase } = shop;

    await call(shop, purchase, 2);
    await call(shop, purchase, 0, 1);

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

it.each([1, 2])(
  'in whatever steps pieces are cancelled, what is refunded adds up to the order, by version %i',
  (version) => {
    const { completed, completedV1, paymentId, amount } = aPurchase();
    const purchase = version === 1 ? purchaseOfV1(completedV1.data) : purchaseToPlace(completed.data);
    const placed = placeOrder(purchase, 'A-1', new Date()).order;
    const [chair, lamp] = placed.lines.map(({ lineId }) => lineId);
    const steps = fc.shuffledSubarray([chair, chair, lamp], { minLength: 0 });

    fc.assert(
      fc.property(steps, fc.nat(3), fc.boolean(), (lineIds, paidAfter, isCalledOff) => {
        let order = placed;
        const due: number[] = [];
        const decide = (decision: ReturnType<typeof cancelLines> | ReturnType<typeof advanceOrder>) => {
          if (decision.refused) return;
          order = decision.order;
          for (const { contract, data } of decision.events) {
            if (contract === orderRefundDue) due.push(orderRefundDue.schema.parse(data).amount.minor);
          }
        };
        const hear = (fact: Parameters<typeof advanceOrder>[1]['fact']) => {
          decide(advanceOrder(order, { fact, actor }, new Date()));
        };
        const pay = () => hear({ kind: 'PAYMENT_CAPTURED', paymentId, capturedInAll: amount });
        hear({ kind: 'STOCK_RESERVED' });
        for (const [index, lineId] of lineIds.entries()) {
          if (index === paidAfter) pay();
          decide(
            cancelLines(order, { reason: 'OTHER', actor, lines: [{ lineId: lineId ?? '', quantity: 1 }] }, new Date()),
          );
        }
        pay();
        if (isCalledOff) {
          hear({ kind: 'CANCELLATION_REQUESTED', reason: 'OTHER' });
          hear({ kind: 'CANCELLATION_ACCEPTED' });
        }

        const sum = due.reduce((all, minor) => all + minor, 0);
        const calledOff = order.lines.map((line) => {
          const parts = partsOf(order).get(line.lineId);
          return parts ? worthOf(parts, 0, line.calledOff).total.minor : 0;
        });
        const worth = calledOff.reduce((all, minor) => all + minor, 0);
        expect(sum).toBe(order.cancellation ? amount.minor : worth);
        expect(sum + owedOf(order).minor).toBe(amount.minor);
        expect(order.cancellation !== null).toBe(isCalledOff || lineIds.length === 3);
      }),
      { numRuns: 300 },
    );
  },
);

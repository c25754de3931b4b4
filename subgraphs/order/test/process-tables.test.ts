import {
  type EventDraft,
  orderCancelled,
  orderConfirmed,
  orderDelivered,
  orderPaymentDue,
  orderRefundDue,
  orderShipped,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { service } from '../src/domain/order/actor.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import type { Fact } from '../src/domain/process/fact.ts';
import type { OrderWithLines } from '../src/domain/order/order.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseOfV1 } from '../src/domain/placing/purchase-to-place.ts';
import { mayTimeOut } from '../src/domain/process/purchase-process.ts';
import { aPurchase } from './purchase.ts';

const now = new Date();
const actor = service('inventory');
const { completedV1, lines, amount } = aPurchase();
const [chair, lamp] = lines.map(({ lineId }) => lineId);
const usd = (minor: number) => ({ minor, currency: 'USD' });

/** Two payments of a part each, two parcels of which one is all lamps and one all chairs. */
const [card, giftCard, first, second] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
const parcels = [
  { deliveryId: first, trackingNumber: 'AG-1', lines: [{ lineId: chair ?? '', quantity: 2 }] },
  { deliveryId: second, trackingNumber: 'AG-2', lines: [{ lineId: lamp ?? '', quantity: 1 }] },
];
const payments = [
  { paymentId: card, amount: usd(20_000) },
  { paymentId: giftCard, amount: usd(4_500) },
];

/** All that is heard of a purchase that goes well. */
const good: readonly Fact[] = [
  { kind: 'STOCK_RESERVED' },
  ...payments.flatMap(({ paymentId, amount: part }): Fact[] => [
    { kind: 'PAYMENT_AUTHORISED', paymentId, amount: part },
    { kind: 'PAYMENT_CAPTURED', paymentId, capturedInAll: part },
  ]),
  { kind: 'PAYMENT_CAPTURED', paymentId: card, capturedInAll: usd(15_000) },
  ...parcels.flatMap((parcel): Fact[] => [
    { kind: 'PARCEL_SCHEDULED', ...parcel, carrier: 'Agora Post' },
    { kind: 'PARCEL_DISPATCHED', ...parcel },
    { kind: 'PARCEL_OUT_FOR_DELIVERY', ...parcel },
    { kind: 'PARCEL_DELIVERED', ...parcel },
  ]),
  { kind: 'PAYMENT_REFUNDED', paymentId: card, refundedInAll: usd(500) },
  { kind: 'PAYMENT_REFUNDED', paymentId: card, refundedInAll: usd(700) },
];

/** All that may be heard. */
const any: readonly Fact[] = [
  ...good,
  { kind: 'STOCK_BACKORDERED' },
  { kind: 'STOCK_REFUSED' },
  { kind: 'STOCK_EXPIRED' },
  { kind: 'PAYMENT_FAILED', paymentId: card, failure: 'DECLINED' },
  { kind: 'PAYMENT_FAILED', paymentId: giftCard, failure: 'ORDER_CANCELLED' },
  { kind: 'PAYMENT_VOIDED', paymentId: giftCard, amount: usd(4_500) },
  { kind: 'PAYMENT_REFUNDED', paymentId: card, refundedInAll: usd(20_000) },
  { kind: 'PARCEL_CANCELLED', deliveryId: first, trackingNumber: 'AG-1' },
  { kind: 'LINES_CALLED_OFF', reason: 'OTHER', lines: [{ lineId: chair ?? '', quantityInAll: 1 }] },
  { kind: 'LINES_CALLED_OFF', reason: 'OTHER', lines: [{ lineId: lamp ?? '', quantityInAll: 1 }] },
  { kind: 'LINES_CANCELLATION_REQUESTED', reason: 'OTHER', lines: [{ lineId: lamp ?? '', quantity: 1 }] },
  { kind: 'ORDER_CALLED_OFF', reason: 'OTHER' },
  { kind: 'CANCELLATION_REQUESTED', reason: 'OTHER' },
  { kind: 'CANCELLATION_ACCEPTED' },
  { kind: 'CANCELLATION_TOO_LATE', left: parcels.slice(0, 1) },
  { kind: 'ORDER_WAITED_TOO_LONG' },
];

/** The same whole numbers at every run. */
function* numbersFrom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

function shuffled<One>(all: readonly One[], numbers: Generator<number, never>): One[] {
  return all
    .map((one) => ({ one, rank: numbers.next().value }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

const placed = () => placeOrder(purchaseOfV1(completedV1.data), 'A-1', now);

function walk(facts: readonly Fact[], from = placed().order) {
  const events: EventDraft[] = [];
  let order = from;
  let timer = mayTimeOut(from) ? 'START' : 'STOP';
  for (const fact of facts) {
    const decision = advanceOrder(order, { fact, actor }, now);
    if (decision.refused) continue;
    order = decision.order;
    events.push(...decision.events);
    timer = decision.timer ?? timer;
    expect(timer).toBe(mayTimeOut(order) ? 'START' : 'STOP');
  }
  const countOf = (type: string) => events.filter(({ contract }) => contract.type === type).length;
  return { order, events, countOf };
}

const statusesOf = ({ status, paymentStatus, fulfilmentStatus }: OrderWithLines) => [
  status,
  paymentStatus,
  fulfilmentStatus,
];

const piecesOf = ({ lines: all }: OrderWithLines) =>
  all.map(({ quantity, cancelled, shipped, delivered }) => ({ quantity, cancelled, shipped, delivered }));

it('comes to the same end in whatever order things are heard, late and twice', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const numbers = numbersFrom(seed);
    const { order, countOf } = walk(shuffled([...good, ...good], numbers));

    expect(statusesOf(order)).toEqual(['DELIVERED', 'PARTIALLY_REFUNDED', 'DELIVERED']);
    expect(piecesOf(order)).toEqual([
      { quantity: 2, cancelled: 0, shipped: 2, delivered: 2 },
      { quantity: 1, cancelled: 0, shipped: 1, delivered: 1 },
    ]);
    const told = [orderPaymentDue, orderConfirmed, orderDelivered, orderCancelled, orderRefundDue];
    expect(told.map(({ type }) => countOf(type))).toEqual([1, 1, 1, 0, 0]);
    expect(countOf(orderShipped.type)).toBeLessThanOrEqual(1);
  }
});

it('asks for money once, cancels once, and never comes back from that, whatever happens', () => {
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const facts = shuffled([...any, ...any], numbersFrom(seed));
    const { order, events, countOf } = walk(facts);

    expect(countOf(orderPaymentDue.type)).toBeLessThanOrEqual(1);
    expect(countOf(orderConfirmed.type)).toBeLessThanOrEqual(1);
    expect(countOf(orderCancelled.type)).toBe(order.status === 'CANCELLED' ? 1 : 0);
    const sinceThen = events.slice(events.findIndex(({ contract }) => contract === orderCancelled) + 1);
    if (order.status === 'CANCELLED') {
      expect(sinceThen.filter(({ contract }) => contract !== orderRefundDue)).toEqual([]);
    }
    expect(order.cancellation !== null).toBe(order.status === 'CANCELLED');
    // Where money and goods are does not depend on the way there, only on whether the rest was cancelled.
    const onceMore = walk(shuffled(any, numbersFrom(seed + 7)), order).order;
    expect(statusesOf(onceMore)).toEqual(statusesOf(order));
    for (const { quantity, cancelled, shipped, delivered } of order.lines) {
      expect(delivered).toBeLessThanOrEqual(shipped);
      expect(cancelled + shipped).toBeLessThanOrEqual(quantity);
    }
  }
});

it('confirms nothing for less than is due', () => {
  const { order, countOf } = walk([
    { kind: 'STOCK_RESERVED' },
    { kind: 'PAYMENT_CAPTURED', paymentId: card, capturedInAll: usd(amount.minor - 1) },
  ]);
  const paid = walk([{ kind: 'PAYMENT_CAPTURED', paymentId: giftCard, capturedInAll: usd(1) }], order);

  expect(statusesOf(order)).toEqual(['AWAITING_PAYMENT', 'PARTIALLY_PAID', 'UNFULFILLED']);
  expect(countOf(orderConfirmed.type)).toBe(0);
  expect(statusesOf(paid.order)).toEqual(['CONFIRMED', 'PAID', 'UNFULFILLED']);
});

it('is shipped and delivered in part while one of its two parcels is', () => {
  const [chairs, lamps] = parcels;
  if (!chairs || !lamps) throw new Error('two parcels');
  const paid = walk(good.slice(0, 6)).order;
  const sent = walk([{ kind: 'PARCEL_DISPATCHED', ...lamps }], paid);
  const arrived = walk([{ kind: 'PARCEL_DELIVERED', ...lamps }], sent.order);
  const bothSent = walk([{ kind: 'PARCEL_DISPATCHED', ...chairs }], sent.order);

  expect(statusesOf(sent.order)).toEqual(['SHIPPED', 'PAID', 'PARTIALLY_SHIPPED']);
  expect(statusesOf(arrived.order)).toEqual(['SHIPPED', 'PAID', 'PARTIALLY_DELIVERED']);
  expect(statusesOf(bothSent.order)).toEqual(['SHIPPED', 'PAID', 'IN_TRANSIT']);
  expect(bothSent.countOf(orderShipped.type)).toBe(0);
});

it('goes down to the unit in what was given back', () => {
  const paid = walk(good.slice(0, 6)).order;
  const refund = (paymentId: string, minor: number): Fact => ({
    kind: 'PAYMENT_REFUNDED',
    paymentId,
    refundedInAll: usd(minor),
  });
  const nearly = walk([refund(card, 20_000), refund(giftCard, 4_499)], paid).order;
  const all = walk([refund(giftCard, 4_500)], nearly).order;

  expect(nearly.paymentStatus).toBe('PARTIALLY_REFUNDED');
  expect(all.paymentStatus).toBe('REFUNDED');
  expect(all.lines.map(({ refunded }) => refunded)).toEqual([2, 1]);
});

it('takes no amount in another currency', () => {
  const fact: Fact = { kind: 'PAYMENT_CAPTURED', paymentId: card, capturedInAll: { minor: 1, currency: 'EUR' } };

  expect(() => advanceOrder(placed().order, { fact, actor }, now)).toThrow(RangeError);
});

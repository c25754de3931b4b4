import { orderRefundDue, orderTotalsOf, type Parts, taxesOf, times, totalOf, worthOf } from '@agora/schema';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Actor } from '../src/domain/order/actor.ts';
import { cancelLines } from '../src/domain/cancelling/cancel-lines.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import type { Fact } from '../src/domain/process/fact.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseToPlace } from '../src/domain/placing/purchase-to-place.ts';
import { aPurchase } from './purchase.ts';
import { support } from './start-order.ts';

const actor: Actor = { kind: 'STAFF', userId: support.id };
const now = new Date();
const rules = [{ taxClass: 'standard', millionths: 82_500, isIncluded: false }];

const off = (amount: number, currency: string) =>
  amount === 0
    ? []
    : [{ source: 'PROMOTION' as const, code: null, text: 'Less', amount: { minor: -amount, currency } }];

/** Two chairs and a lamp, of which some need no shipping, with prices off of goods and of shipping. */
const purchase = fc
  .record({
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    prices: fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 })),
    unshipped: fc.constantFrom<readonly number[]>([], [0], [1], [0, 1]),
    shippingOff: fc.integer({ min: 0, max: 500 }),
    isLampFree: fc.boolean(),
  })
  .map(({ currency, prices, unshipped, shippingOff, isLampFree }) => {
    const { data } = aPurchase({ currency, prices }).completed;
    const lines = data.lines.map((line, at) => {
      const adjustments = off(at === 1 && isLampFree ? prices[1] : 0, currency);
      const price = times(line.unitPrice, line.quantity);
      const taxes = taxesOf({ ...price, minor: price.minor + (adjustments[0]?.amount.minor ?? 0) }, rules);
      const parts = { ...line, adjustments, taxes };
      return { ...parts, total: totalOf(parts), ...(unshipped.includes(at) && { requiresShipping: false }) };
    });
    const taxes = taxesOf({ minor: 500 - shippingOff, currency }, rules);
    const shippingParts = {
      quantity: 1,
      unitPrice: data.shipping.price,
      adjustments: off(shippingOff, currency),
      taxes,
    };
    const { adjustments } = shippingParts;
    const shipping = { ...data.shipping, adjustments, taxes, total: totalOf(shippingParts) };
    const totals = orderTotalsOf(currency, lines, shippingParts);
    const tenders = data.tenders.map((tender) => ({ ...tender, amount: totals.total }));
    return { ...data, lines, shipping, totals, tenders };
  });

type Bought = typeof purchase extends fc.Arbitrary<infer One> ? One : never;

const step = fc.record({
  kind: fc.constantFrom('CANCEL_PIECE', 'LEAVE', 'HEAR', 'CANCEL', 'PAY'),
  place: fc.nat(1),
  isTwice: fc.boolean(),
});

/** One order, beside a delivery service that sends pieces and stops what has not left, and money of two payments. */
function aShop(bought: Bought) {
  let { order } = placeOrder(purchaseToPlace(bought), 'A-1', now);
  const { currency } = bought;
  const left = new Map<string, number>();
  const parcels: { deliveryId: string; trackingNumber: string; lines: { lineId: string; quantity: number }[] }[] = [];
  const unheard: Fact[] = [];
  const dues = new Map<string, number>();
  let captured = 0;

  const decide = (decision: ReturnType<typeof advanceOrder> | ReturnType<typeof cancelLines>) => {
    if (decision.refused) return false;
    order = decision.order;
    for (const { contract, data } of decision.events) {
      if (contract !== orderRefundDue) continue;
      const { key, amount } = orderRefundDue.schema.parse(data);
      expect(dues.has(key)).toBe(false);
      dues.set(key, amount.minor);
    }
    return true;
  };
  const hear = (fact: Fact) => decide(advanceOrder(order, { fact, actor }, now));
  const isPaidFor = () => ['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(order.status);
  return {
    order: () => order,
    hear,
    dues: () => [...dues.values()].reduce((sum, minor) => sum + minor, 0),
    captured: () => captured,
    hasLeft: () => parcels.length > 0,
    pay() {
      const total = bought.totals.total.minor;
      if (captured > 0 || order.status !== 'AWAITING_PAYMENT') return;
      captured = total;
      for (const minor of [Math.floor(total / 3), total - Math.floor(total / 3)]) {
        hear({ kind: 'PAYMENT_CAPTURED', paymentId: uuidv7(), capturedInAll: { minor, currency } });
      }
    },
    leave(place: number) {
      const line = order.lines[place];
      if (!isPaidFor() || !line?.requiresShipping) return;
      const sent = left.get(line.lineId) ?? 0;
      if (sent + line.calledOff >= line.quantity) return;
      left.set(line.lineId, sent + 1);
      const lines = [{ lineId: line.lineId, quantity: 1 }];
      const parcel = { deliveryId: uuidv7(), trackingNumber: 'AG', lines };
      parcels.push(parcel);
      unheard.push({ kind: 'PARCEL_DISPATCHED', ...parcel });
    },
    cancelPiece(place: number, isTwice: boolean) {
      const line = order.lines[place];
      if (!line) return;
      const isDecidedThere = isPaidFor();
      const isAsked = decide(
        cancelLines(order, { reason: 'OTHER', actor, lines: [{ lineId: line.lineId, quantity: 1 }] }, now),
      );
      if (!isAsked || !isDecidedThere) return;
      if (line.calledOff + (left.get(line.lineId) ?? 0) >= line.quantity) return;
      const lines = [{ lineId: line.lineId, quantityInAll: line.calledOff + 1 }];
      for (let told = 0; told < (isTwice ? 2 : 1); told += 1)
        hear({ kind: 'LINES_CALLED_OFF', reason: 'OTHER', lines });
    },
    cancel() {
      hear({ kind: 'ORDER_CALLED_OFF', reason: 'OTHER' });
      hear({ kind: 'CANCELLATION_REQUESTED', reason: 'OTHER' });
      if (order.cancellationRequest?.outcome !== 'AWAITED') return;
      hear(parcels.length > 0 ? { kind: 'CANCELLATION_TOO_LATE', left: parcels } : { kind: 'CANCELLATION_ACCEPTED' });
    },
    hearOne(isTwice: boolean) {
      const fact = unheard.shift();
      for (let told = 0; fact && told < (isTwice ? 2 : 1); told += 1) hear(fact);
    },
    hearAll() {
      for (const fact of unheard.splice(0)) hear(fact);
    },
  };
}

it('what goes back is what was paid without the live pieces and their shipping, in whatever order pieces leave and are cancelled', () => {
  let withoutShipping = 0;
  fc.assert(
    fc.property(purchase, fc.array(step, { maxLength: 14 }), (bought, steps) => {
      const shop = aShop(bought);
      const isEarly = steps[0]?.isTwice ?? false;
      if (isEarly) shop.cancelPiece(steps[0]?.place ?? 0, false);
      shop.hear({ kind: 'STOCK_RESERVED' });
      for (const { kind, place, isTwice } of steps) {
        if (kind === 'PAY') shop.pay();
        if (kind === 'CANCEL_PIECE') shop.cancelPiece(place, isTwice);
        if (kind === 'LEAVE') shop.leave(place);
        if (kind === 'CANCEL') shop.cancel();
        if (kind === 'HEAR') shop.hearOne(isTwice);
      }
      shop.pay();
      shop.hearAll();

      const order = shop.order();
      const live = order.lines.map(({ quantity, calledOff }) => quantity - calledOff);
      const goods = bought.lines.reduce((sum, line, at) => {
        const parts: Parts = line;
        const pieces = live[at] ?? 0;
        return sum + worthOf(parts, line.quantity - pieces, pieces).total.minor;
      }, 0);
      const isAnySent = order.lines.some(({ requiresShipping }) => requiresShipping);
      const isSentStill = order.lines.some(({ requiresShipping }, at) => requiresShipping && (live[at] ?? 0) > 0);
      const isShippingDue = shop.hasLeft() || isSentStill || !isAnySent;
      const owed = order.status === 'CANCELLED' ? 0 : goods + (isShippingDue ? bought.shipping.total.minor : 0);
      if (order.status !== 'CANCELLED' && !isShippingDue) withoutShipping += 1;
      expect(shop.dues()).toBe(shop.captured() === 0 ? 0 : shop.captured() - owed);
      // Nothing that is left waits for ever.
      expect(['CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED']).toContain(order.status);
    }),
    { numRuns: 1_000 },
  );
  expect(withoutShipping).toBeGreaterThan(20);
});

import { orderRefundDue } from '@agora/schema';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { service } from '../src/domain/order/actor.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import type { Fact } from '../src/domain/process/fact.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseOfV1 } from '../src/domain/placing/purchase-to-place.ts';
import { refundDueOf } from '../src/domain/order/refund.ts';
import { aPurchase, type Purchase } from './purchase.ts';

const now = new Date();
const purchase = fc.constantFrom(...['USD', 'JPY', 'KWD'].map((currency) => aPurchase({ currency })));

const happening = fc.oneof(
  fc.record({ kind: fc.constant('CAPTURED' as const), payment: fc.nat(1), minor: fc.integer({ min: 1, max: 15_000 }) }),
  fc.record({
    kind: fc.constant('GIVEN_BACK' as const),
    payment: fc.nat(1),
    minor: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({ kind: fc.constant('DUE_GIVEN_BACK' as const) }),
  fc.record({ kind: fc.constant('CALLED_OFF' as const) }),
  fc.record({ kind: fc.constant('HEARD' as const), place: fc.nat(40), isAgain: fc.boolean() }),
);

/** The money of one order at the payment service, and what the order service hears of it, late and in any order. */
function aShop({ completedV1, amount: { currency } }: Purchase) {
  const money = (minor: number) => ({ minor, currency });
  const payments = [uuidv7(), uuidv7()].map((paymentId) => ({ paymentId, captured: 0, refunded: 0 }));
  const unheard: Fact[] = [{ kind: 'STOCK_RESERVED' }];
  const dues = new Set<string>();
  const told = new Map<string, number>();
  let order = placeOrder(purchaseOfV1(completedV1.data), 'A-1', now).order;

  const hear = (fact: Fact) => {
    const decision = advanceOrder(order, { fact, actor: service('payment') }, now);
    if (decision.refused) return;
    order = decision.order;
    for (const { contract, data } of decision.events) {
      if (contract !== orderRefundDue) continue;
      const { key, amount: due } = orderRefundDue.schema.parse(data);
      expect(dues.has(key)).toBe(false);
      expect(due.minor).toBeGreaterThan(0);
      dues.add(key);
      told.set(key, due.minor);
    }
  };
  const giveBack = (one: (typeof payments)[number], minor: number) => {
    const part = Math.min(minor, one.captured - one.refunded);
    if (part <= 0) return 0;
    one.refunded += part;
    unheard.push({ kind: 'PAYMENT_REFUNDED', paymentId: one.paymentId, refundedInAll: money(one.refunded) });
    return part;
  };
  return {
    order: () => order,
    payments,
    hear,
    capture(payment: number, minor: number) {
      const one = payments[payment];
      if (!one) return;
      one.captured += minor;
      unheard.push({ kind: 'PAYMENT_CAPTURED', paymentId: one.paymentId, capturedInAll: money(one.captured) });
    },
    giveBack: (payment: number, minor: number) => payments[payment] && giveBack(payments[payment], minor),
    /** As the payment service does it: as much of each as its payments have. */
    giveDueBack() {
      for (const [key, due] of told) {
        const refunded = payments.reduce((sum, one) => sum + giveBack(one, due - sum), 0);
        unheard.push({
          kind: 'REFUND_SETTLED',
          key,
          refunded: money(refunded),
          refusal: refunded < due ? 'NOTHING_LEFT' : null,
        });
        told.delete(key);
      }
    },
    /** At once, or once the delivery service says that nothing has left. */
    callOff() {
      hear({ kind: 'ORDER_CALLED_OFF', reason: 'OTHER' });
      hear({ kind: 'CANCELLATION_REQUESTED', reason: 'OTHER' });
      if (order.cancellationRequest) unheard.push({ kind: 'CANCELLATION_ACCEPTED' });
    },
    hearOne(place: number, isAgain: boolean) {
      const at = place % Math.max(1, unheard.length);
      const fact = unheard[at];
      if (!fact) return;
      if (!isAgain) unheard.splice(at, 1);
      hear(fact);
    },
    hearAll() {
      for (const fact of unheard.splice(0)) hear(fact);
    },
  };
}

it('the shop keeps what an order costs and nothing more, in whatever order it hears of captures and refunds', () => {
  fc.assert(
    fc.property(purchase, fc.array(happening, { maxLength: 40 }), fc.boolean(), (bought, happenings, isCalledOff) => {
      const shop = aShop(bought);
      let goodwill = 0;
      for (const one of happenings) {
        if (one.kind === 'CAPTURED') shop.capture(one.payment, one.minor);
        if (one.kind === 'GIVEN_BACK') goodwill += shop.giveBack(one.payment, one.minor) ?? 0;
        if (one.kind === 'DUE_GIVEN_BACK') shop.giveDueBack();
        if (one.kind === 'CALLED_OFF') shop.callOff();
        if (one.kind === 'HEARD') shop.hearOne(one.place, one.isAgain);
      }
      if (isCalledOff) shop.callOff();
      for (let round = 0; round < 4; round += 1) {
        shop.hearAll();
        shop.giveDueBack();
      }

      const order = shop.order();
      const captured = shop.payments.reduce((sum, one) => sum + one.captured, 0);
      const refunded = shop.payments.reduce((sum, one) => sum + one.refunded, 0);
      expect(refundDueOf(order)).toEqual({ minor: 0, currency: bought.amount.currency });
      expect(order.refunds.filter(({ state }) => state === 'DUE')).toEqual([]);
      const owed = order.cancellation ? 0 : bought.amount.minor;
      const tooMuch = Math.max(0, captured - owed);
      // What staff gives back of its own will is not taken off what is due, as long as the money is there.
      expect(refunded).toBeGreaterThanOrEqual(tooMuch);
      expect(refunded).toBeLessThanOrEqual(Math.min(captured, tooMuch + goodwill));
      expect(order.refunds.reduce((sum, refund) => sum + refund.refunded.minor, 0)).toBe(refunded - goodwill);
    }),
    { numRuns: 2_000 },
  );
});

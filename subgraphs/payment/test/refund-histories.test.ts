import { paymentCaptured, paymentRefunded, paymentRefundFailed, paymentRefundSettled } from '@agora/schema';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { unbalanced } from './books.ts';
import { moodyProvider } from './moody-provider.ts';
import { cancellation, paymentDue, paymentsOf, refundDue, type Shop, startPayment, support } from './start-payment.ts';

const REFUND = /* GraphQL */ `
  mutation ($input: PaymentRefundInput!) {
    paymentRefund(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

/** What may happen to the money of an order, some of it at once. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('PAYMENT_DUE' as const),
    key: fc.integer({ min: 1, max: 3 }),
    minor: fc.integer({ min: 1, max: 5_000 }),
  }),
  fc.record({ kind: fc.constant('REFUND_DUE' as const), share: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('TOLD_AGAIN' as const) }),
  fc.record({ kind: fc.constant('GIVEN_BACK' as const), minor: fc.integer({ min: 1, max: 3_000 }) }),
  fc.record({ kind: fc.constant('SETTLE' as const) }),
  fc.record({ kind: fc.constant('CANCELLED' as const) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

const history = fc.record({
  steps: fc.array(fc.array(happening, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 }),
  isRefused: fc.boolean(),
});

const sum = (amounts: readonly { readonly minor: number }[]) => amounts.reduce((all, { minor }) => all + minor, 0);
const minor = (money: { amount: string }) => Math.round(Number(money.amount) * 100);

/** Plays the order service for one order: tells no more than was captured, each amount under a key of its own. */
function orderOf(shop: Shop) {
  const orderId = uuidv7();
  const told: ReturnType<typeof refundDue>[] = [];
  const captured = async () =>
    sum((await shop.emitted(paymentCaptured)).filter((one) => one.orderId === orderId).map((one) => one.amount));
  const tell = async (share: number) => {
    const untold = (await captured()) - sum(told.map(({ data }) => data.amount));
    const part = Math.ceil(untold * share);
    if (part <= 0) return;
    const due = refundDue(`refund-${(told.length + 1).toString()}`, part, orderId);
    told.push(due);
    await shop.tell(due);
  };
  const happen = async (one: Happening) => {
    switch (one.kind) {
      case 'PAYMENT_DUE':
        return shop.tell(paymentDue(orderId, { key: `payment-${one.key.toString()}`, minor: one.minor }));
      case 'REFUND_DUE':
        return tell(one.share);
      case 'TOLD_AGAIN':
        for (const due of told) await shop.tell(due);
        return undefined;
      case 'GIVEN_BACK': {
        const [payment] = await paymentsOf(shop, orderId);
        if (!payment) return undefined;
        const input = {
          paymentId: payment.id,
          amount: { amount: (one.minor / 100).toFixed(2), currency: 'USD' },
          reason: 'Kind',
          idempotencyKey: uuidv7(),
        };
        return shop.as(support).mutate(REFUND, { input });
      }
      case 'CANCELLED':
        return shop.tell(cancellation(orderId, true));
      case 'SETTLE':
        return shop.runJob('settle-payment');
    }
  };
  return { orderId, told, captured, tell, happen };
}

async function settleAll(shop: Shop) {
  for (let round = 0; round < 5; round += 1) {
    await shop.runJob('settle-payment');
    shop.advance(60_000);
  }
}

it('no unit of money is given back twice or never, whatever is told, refused, repeated and broken off at once', async () => {
  const mood = { refuses: false, breaks: false };
  await using shop = await startPayment('tok_approve', { provider: (db) => moodyProvider(db, mood) });

  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 4 }), fc.boolean(), async (histories, refuses) => {
      Object.assign(mood, { refuses, breaks: true });
      const orders = histories.map(({ steps }) => ({ steps, order: orderOf(shop) }));
      await Promise.all(
        orders.map(async ({ steps, order }) => {
          for (const step of steps) await Promise.all(step.map(order.happen));
        }),
      );
      mood.breaks = false;
      await settleAll(shop);
      for (const { order } of orders) {
        await shop.tell(cancellation(order.orderId, true));
        await order.tell(1);
      }
      await settleAll(shop);

      const [back, refusals, settlements] = [
        await shop.emitted(paymentRefunded),
        await shop.emitted(paymentRefundFailed),
        await shop.emitted(paymentRefundSettled),
      ];
      for (const { orderId, told, captured } of orders.map(({ order }) => order)) {
        const of = <Told extends { readonly orderId: string }>(all: readonly Told[]) =>
          all.filter((one) => one.orderId === orderId);
        const payments = await paymentsOf(shop, orderId);
        const refunded = sum(of(back).map((one) => one.amount));
        const refused = sum(of(refusals).map((one) => one.amount));
        const settled = of(settlements);
        const inPayments = payments.reduce(
          (all: number, one: { refunded: { amount: string } }) => all + minor(one.refunded),
          0,
        );
        const byKey = sum(of(back).flatMap((one) => (one.key ? [one.amount] : [])));

        expect(inPayments).toBe(refunded);
        expect(settled.map(({ key }) => key).toSorted()).toEqual(told.map(({ data }) => data.key).toSorted());
        expect(sum(settled.map((one) => one.refunded))).toBe(byKey);
        for (const one of settled) expect(one.code === null).toBe(one.refunded.minor === one.amount.minor);
        // All that was captured was told: it is back, but for what the provider refused.
        const kept = (await captured()) - refunded;
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(refused);
      }
      expect(await unbalanced(shop)).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

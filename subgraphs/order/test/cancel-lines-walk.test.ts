import { add, orderConfirmedV2, orderLinesCancelRequested, orderRefundDue, totalOf, worthOf } from '@agora/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import type { Actor } from '../src/domain/order/actor.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import { cancelLines } from '../src/domain/cancelling/cancel-lines.ts';
import type { OrderWithLines } from '../src/domain/order/order.ts';
import { costOf, partsOf } from '../src/domain/order/parts-of.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseOfV1, purchaseToPlace } from '../src/domain/placing/purchase-to-place.ts';
import { owedOf } from '../src/domain/order/refund.ts';
import { aPurchase } from './purchase.ts';
import { support } from './start-order.ts';

const actor: Actor = { kind: 'STAFF', userId: support.id };

/** Also with amounts that cannot be shared evenly, and goods that cost next to nothing. */
const purchase = fc
  .tuple(fc.constantFrom('USD', 'JPY', 'KWD'), fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }))
  .map(([currency, chair, lamp]) => aPurchase({ currency, prices: [chair, lamp] }));

it.each([1, 2])(
  'in whatever steps pieces are cancelled, what is refunded adds up to the order, by version %i',
  (version) => {
    const steps = fc.shuffledSubarray([0, 0, 1], { minLength: 0 });

    fc.assert(
      fc.property(purchase, steps, fc.nat(3), fc.boolean(), (bought, places, paidAfter, isCalledOff) => {
        const { completed, completedV1, paymentId, amount } = bought;
        const toPlace = version === 1 ? purchaseOfV1(completedV1.data) : purchaseToPlace(completed.data);
        let { order } = placeOrder(toPlace, 'A-1', new Date());
        const due: number[] = [];
        const decide = (decision: ReturnType<typeof cancelLines> | ReturnType<typeof advanceOrder>) => {
          if (decision.refused) return;
          order = decision.order;
          for (const { contract, data } of decision.events) {
            if (contract === orderRefundDue) due.push(orderRefundDue.schema.parse(data).amount.minor);
            if (contract === orderConfirmedV2) expectToAddUp(orderConfirmedV2.schema.parse(data), order);
            if (contract === orderLinesCancelRequested) stop(orderLinesCancelRequested.schema.parse(data).lines);
          }
        };
        const hear = (fact: Parameters<typeof advanceOrder>[1]['fact']) => {
          decide(advanceOrder(order, { fact, actor }, new Date()));
        };
        /** As the delivery service does with what has not left. */
        const stop = (lines: readonly { readonly lineId: string; readonly quantity: number }[]) => {
          const calledOff = new Map(order.lines.map((line) => [line.lineId, line.calledOff]));
          const inAll = lines.map(({ lineId, quantity }) => ({
            lineId,
            quantityInAll: (calledOff.get(lineId) ?? 0) + quantity,
          }));
          hear({ kind: 'LINES_CALLED_OFF', reason: 'OTHER', lines: inAll });
        };
        const pay = () => hear({ kind: 'PAYMENT_CAPTURED', paymentId, capturedInAll: amount });
        hear({ kind: 'STOCK_RESERVED' });
        for (const [index, place] of places.entries()) {
          const lineId = order.lines[place]?.lineId ?? '';
          if (index === paidAfter) pay();
          decide(cancelLines(order, { reason: 'OTHER', actor, lines: [{ lineId, quantity: 1 }] }, new Date()));
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
        expect(order.cancellation !== null).toBe(isCalledOff || places.length === 3);
      }),
      { numRuns: 300 },
    );
  },
);

function expectToAddUp({ lines, shipping, totals }: z.infer<typeof orderConfirmedV2.schema>, order: OrderWithLines) {
  expect(lines.map(({ total }) => total)).toEqual(lines.map(totalOf));
  expect(shipping.total).toEqual(totalOf({ ...shipping, quantity: 1, unitPrice: shipping.price }));
  expect(totals.total).toEqual(add(shipping.total, ...lines.map(({ total }) => total)));
  expect(totals.total).toEqual(costOf(order));
}

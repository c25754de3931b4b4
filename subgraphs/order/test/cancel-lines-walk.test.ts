import { orderLinesCancelRequested, orderRefundDue, worthOf } from '@agora/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../src/domain/actor.ts';
import { advanceOrder } from '../src/domain/advance-order.ts';
import { cancelLines } from '../src/domain/cancel-lines.ts';
import { partsOf } from '../src/domain/parts-of.ts';
import { placeOrder } from '../src/domain/place-order.ts';
import { purchaseOfV1, purchaseToPlace } from '../src/domain/purchase-to-place.ts';
import { owedOf } from '../src/domain/refund.ts';
import { aPurchase } from './purchase.ts';
import { support } from './start-order.ts';

const actor: Actor = { kind: 'STAFF', userId: support.id };

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

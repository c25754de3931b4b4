import { orderCancelRequested, orderConfirmed, orderLinesCancelRequested, orderRefundDue } from '@agora/schema';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { service } from '../src/domain/order/actor.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import { cancelLines } from '../src/domain/cancelling/cancel-lines.ts';
import type { Fact } from '../src/domain/process/fact.ts';
import { worthOfPieces } from '../src/domain/order/parts-of.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseOfV1 } from '../src/domain/placing/purchase-to-place.ts';
import { aPurchase } from './purchase.ts';

const now = new Date();
const { completedV1, lines, amount, paymentId } = aPurchase();

type Pieces = readonly { readonly lineId: string; readonly quantity: number }[];

type Told = 'CONFIRMED' | 'CANCEL_REQUESTED' | Pieces;

type Stage = 'PLANNED' | 'SCHEDULED' | 'DISPATCHED' | 'DELIVERED' | 'CANCELLED';

interface ModelParcel {
  readonly deliveryId: string;
  readonly trackingNumber: string;
  readonly lineId: string;
  /** How many pieces there were for it, and how many of them will not leave by themselves. */
  readonly quantity: number;
  stopped: number;
  stage: Stage;
}

const aboutOf = ({ deliveryId, trackingNumber, lineId, quantity, stopped }: ModelParcel) => ({
  deliveryId,
  trackingNumber,
  lines: [{ lineId, quantity: quantity - stopped }],
});

/** An order, a delivery service with a parcel for each line, and all that they tell each other, which may come late, twice, in any order. */
function aShop() {
  const parcels = lines.map(({ lineId, quantity }, index): ModelParcel => ({
    deliveryId: uuidv7(),
    trackingNumber: `AG-${index.toString()}`,
    lineId,
    quantity,
    stopped: 0,
    stage: 'PLANNED',
  }));
  const toDelivery: Told[] = [];
  const toOrder: Fact[] = [{ kind: 'STOCK_RESERVED' }, { kind: 'PAYMENT_CAPTURED', paymentId, capturedInAll: amount }];
  let order = placeOrder(purchaseOfV1(completedV1.data), 'A-1', now).order;
  let isCancelled = false;
  let refunded = 0;

  const hear = (fact: Fact) => take(advanceOrder(order, { fact, actor: service('delivery') }, now));
  const take = (decision: ReturnType<typeof advanceOrder> | ReturnType<typeof cancelLines>) => {
    if (decision.refused) return;
    order = decision.order;
    for (const { contract, data } of decision.events) {
      if (contract === orderConfirmed) toDelivery.push('CONFIRMED');
      if (contract === orderCancelRequested) toDelivery.push('CANCEL_REQUESTED');
      if (contract === orderLinesCancelRequested) toDelivery.push(orderLinesCancelRequested.schema.parse(data).lines);
      if (contract === orderRefundDue) refunded += orderRefundDue.schema.parse(data).amount.minor;
    }
  };
  const stop = (parcel: ModelParcel) => {
    parcel.stage = 'CANCELLED';
    toOrder.push({ kind: 'PARCEL_CANCELLED', ...aboutOf(parcel) });
  };
  const stopPieces = (pieces: Pieces) => {
    const inAll = pieces.map(({ lineId, quantity }) => {
      const parcel = parcels.find((one) => one.lineId === lineId);
      const mayBeStopped = parcel?.stage === 'SCHEDULED' || parcel?.stage === 'CANCELLED';
      if (parcel && mayBeStopped) {
        const stopped = Math.min(parcel.quantity, parcel.stopped + quantity);
        if (stopped === parcel.quantity && parcel.stage === 'SCHEDULED') stop(parcel);
        parcel.stopped = stopped;
        if (parcel.stage === 'SCHEDULED') toOrder.push({ kind: 'PARCEL_LINES_CANCELLED', ...aboutOf(parcel) });
      }
      return { lineId, quantityInAll: parcel?.stopped ?? 0 };
    });
    toOrder.push({ kind: 'LINES_CALLED_OFF', reason: 'OTHER', lines: inAll });
  };
  const deliver = (told: Told) => {
    if (told === 'CONFIRMED') {
      for (const parcel of parcels.filter(({ stage }) => stage === 'PLANNED')) {
        parcel.stage = 'SCHEDULED';
        toOrder.push({ kind: 'PARCEL_SCHEDULED', ...aboutOf(parcel), carrier: 'Agora Post' });
        if (isCancelled) stop(parcel);
      }
      return;
    }
    if (told !== 'CANCEL_REQUESTED') {
      stopPieces(told);
      return;
    }
    isCancelled = true;
    for (const parcel of parcels.filter(({ stage }) => stage === 'SCHEDULED')) stop(parcel);
    const left = parcels.filter(({ stage }) => stage === 'DISPATCHED' || stage === 'DELIVERED');
    toOrder.push(
      left.length === 0
        ? { kind: 'CANCELLATION_ACCEPTED' }
        : { kind: 'CANCELLATION_TOO_LATE', left: left.map(aboutOf) },
    );
  };
  const next = <One>(queue: One[], place: number, isAgain: boolean) => {
    const at = place % Math.max(1, queue.length);
    const one = queue[at];
    if (!isAgain) queue.splice(at, 1);
    return one;
  };
  return {
    parcels,
    order: () => order,
    refunded: () => refunded,
    hear,
    askForAPiece(place: number) {
      const lineId = lines[place % lines.length]?.lineId ?? '';
      const asked = { reason: 'OTHER', actor: service('order'), lines: [{ lineId, quantity: 1 }] } as const;
      if (order.status === 'CONFIRMED' || order.status === 'SHIPPED') take(cancelLines(order, asked, now));
    },
    move(place: number) {
      const parcel = parcels[place % parcels.length];
      if (parcel?.stage === 'DISPATCHED') {
        parcel.stage = 'DELIVERED';
        toOrder.push({ kind: 'PARCEL_DELIVERED', ...aboutOf(parcel) });
      }
      if (parcel?.stage === 'SCHEDULED') {
        parcel.stage = 'DISPATCHED';
        toOrder.push({ kind: 'PARCEL_DISPATCHED', ...aboutOf(parcel) });
      }
    },
    orderHearsOne(place: number, isAgain: boolean) {
      const fact = next(toOrder, place, isAgain);
      if (fact) hear(fact);
    },
    deliveryHearsOne(place: number, isAgain: boolean) {
      const told = next(toDelivery, place, isAgain);
      if (told) deliver(told);
    },
    settle() {
      for (let round = 0; round < 6; round += 1) {
        for (const fact of toOrder.splice(0)) hear(fact);
        for (const told of toDelivery.splice(0)) deliver(told);
        for (const place of parcels.keys()) this.move(place);
      }
      for (const fact of toOrder.splice(0)) hear(fact);
    },
  };
}

const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('ORDER_HEARS' as const), place: fc.nat(20), isAgain: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('DELIVERY_HEARS' as const), place: fc.nat(3), isAgain: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('MOVES' as const), place: fc.nat(1), isAgain: fc.constant(false) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('PIECE_ASKED' as const), place: fc.nat(1), isAgain: fc.constant(false) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('CALLED_OFF' as const), place: fc.nat(1), isAgain: fc.boolean() }),
  },
);

it('each piece is delivered or its money goes back, never both and never neither', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const shop = aShop();
      for (const { kind, place, isAgain } of happenings) {
        if (kind === 'ORDER_HEARS') shop.orderHearsOne(place, isAgain);
        if (kind === 'DELIVERY_HEARS') shop.deliveryHearsOne(place, isAgain);
        if (kind === 'MOVES') shop.move(place);
        if (kind === 'PIECE_ASKED') shop.askForAPiece(place);
        if (kind === 'CALLED_OFF') {
          shop.hear({ kind: place === 0 ? 'CANCELLATION_REQUESTED' : 'ORDER_CALLED_OFF', reason: 'OTHER' });
          if (isAgain) shop.hear({ kind: 'STOCK_REFUSED' });
        }
        // No money goes back for what may still arrive.
        if (shop.order().status === 'CANCELLED')
          expect(shop.parcels.map(({ stage }) => stage)).not.toContain('DELIVERED');
      }
      shop.settle();

      const order = shop.order();
      const deliveredOf = new Map(
        shop.parcels.map(({ lineId, stage, quantity, stopped }) => [
          lineId,
          stage === 'DELIVERED' ? quantity - stopped : 0,
        ]),
      );
      const isDelivered = [...deliveredOf.values()].some((pieces) => pieces > 0);
      const worth = order.lines.reduce((sum, line) => {
        const paidBack = line.quantity - (deliveredOf.get(line.lineId) ?? 0);
        return sum + worthOfPieces(order, line, 0, paidBack).total.minor;
      }, 0);
      outcomes.add(order.cancellationRequest?.outcome ?? order.status);
      expect(order.status).toBe(isDelivered ? 'DELIVERED' : 'CANCELLED');
      expect(shop.refunded()).toBe(isDelivered ? worth : amount.minor);
      for (const { lineId, quantity, delivered, cancelled } of order.lines) {
        const arrived = deliveredOf.get(lineId) ?? 0;
        expect([delivered, cancelled]).toEqual([arrived, quantity - arrived]);
        if (arrived > 0 && arrived < quantity) outcomes.add('A PIECE');
      }
      expect(order.cancellationRequest?.outcome).not.toBe('AWAITED');
    }),
    { numRuns: 3_000 },
  );
  expect([...outcomes].sort()).toEqual([
    'A PIECE',
    'ACCEPTED',
    'ACCEPTED_IN_PART',
    'CANCELLED',
    'DELIVERED',
    'TOO_LATE',
  ]);
});

import { orderCancelled, orderConfirmed, orderPaymentDue } from '@agora/schema';
import { expect, it } from 'vitest';
import { advanceOrder, type Happening } from '../src/domain/advance-order.ts';
import { placeOrder } from '../src/domain/place-order.ts';
import { isFinal } from '../src/domain/timeline.ts';
import type { TriggerName } from '../src/domain/trigger.ts';
import { aPurchase } from './purchase.ts';

const parcel = { deliveryId: aPurchase().deliveryId, trackingNumber: 'AG-1' };

const happenings: readonly Happening<TriggerName>[] = [
  ...(
    [
      'inventory.reserved',
      'inventory.rejected',
      'inventory.expired',
      'payment.authorised',
      'payment.failed',
      'payment.called_off',
      'payment.voided',
      'payment.refunded_in_part',
      'payment.refunded_in_full',
      'delivery.scheduled',
      'delivery.in_transit',
      'delivery.out_for_delivery',
      'delivery.delivered',
      'delivery.cancelled',
      'order.timeout',
    ] as const
  ).map((trigger) => ({ trigger, data: {}, detail: trigger })),
  { trigger: 'payment.captured', data: { paymentId: parcel.deliveryId }, detail: 'captured' },
  { trigger: 'delivery.dispatched', data: parcel, detail: 'dispatched' },
  { trigger: 'order.cancel', data: { reason: 'OTHER' }, detail: 'cancelled' },
];

/** The same whole numbers at every run. */
function* numbersFrom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

it('asks for money once, and asks for it back after every cancellation, in whatever order things happen', () => {
  const now = new Date();
  const { completedV1 } = aPurchase();
  for (let walk = 1; walk <= 2_000; walk += 1) {
    const numbers = numbersFrom(walk);
    let { order, events } = placeOrder(completedV1.data, 'A-1', now);
    const told = events.map(({ contract }) => contract.type);
    for (let step = 0; step < 40; step += 1) {
      const happening = happenings[numbers.next().value % happenings.length];
      const decision = happening && advanceOrder(order, happening, now);
      if (!decision || decision.refused) continue;
      if (isFinal(order.status)) expect(decision.order.status).toBe(order.status);
      ({ order, events } = decision);
      told.push(...events.map(({ contract }) => contract.type));
    }

    const countOf = (type: string) => told.filter((one) => one === type).length;
    expect(countOf(orderPaymentDue.type)).toBeLessThanOrEqual(1);
    expect(countOf(orderConfirmed.type)).toBeLessThanOrEqual(1);
    expect(countOf(orderCancelled.type)).toBe(order.status === 'CANCELLED' ? 1 : 0);
    if (order.status === 'CANCELLED') expect(told.at(-1)).toBe(orderCancelled.type);
    expect(order.cancellation !== null).toBe(order.status === 'CANCELLED');
    expect(order.version).toBeLessThanOrEqual(13);
  }
});

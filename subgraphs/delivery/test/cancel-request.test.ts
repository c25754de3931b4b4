import { deliveryCancelDecided, deliveryCancelled, deliveryScheduled, orderCancelRequested } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  cancellation,
  confirmation,
  deliveryOf,
  orderId,
  startDelivery,
  startWithScheduled,
} from './start-delivery.ts';

const requested = (id = orderId) =>
  orderCancelRequested.draft({
    orderId: id,
    number: 'A-1',
    customerId: ada.id,
    reason: 'CHANGED_MIND',
    requestedAt: new Date().toISOString(),
  });

describe('a request to cancel an order', () => {
  it('stops a parcel that has not left, and is answered with that nothing had left', async () => {
    await using shop = await startWithScheduled();

    await shop.tell(requested());

    expect((await deliveryOf(shop)).status).toBe('CANCELLED');
    expect(await shop.emitted(deliveryCancelled)).toMatchObject([{ orderId }]);
    expect(await shop.emitted(deliveryCancelDecided)).toMatchObject([{ orderId, left: [] }]);
  });

  it('is answered with the parcel that had left, which goes on', async () => {
    await using shop = await startWithScheduled({ simulatorStepMs: 0 });
    await shop.runJob('move-parcel');
    const { id: deliveryId, trackingNumber } = await deliveryOf(shop);

    await shop.tell(requested());

    expect((await deliveryOf(shop)).status).not.toBe('CANCELLED');
    expect(await shop.emitted(deliveryCancelled)).toEqual([]);
    expect(await shop.emitted(deliveryCancelDecided)).toMatchObject([
      { orderId, left: [{ deliveryId, trackingNumber, lines: [{ lineId: orderId, quantity: 1 }] }] },
    ]);
  });

  it('that comes before the confirmation lets nothing leave afterwards', async () => {
    await using shop = await startDelivery({ simulatorStepMs: 0 });

    await shop.tell(requested());
    await shop.tell(confirmation());
    await shop.tell(confirmation());
    await shop.runJob('move-parcel');

    expect((await deliveryOf(shop)).status).toBe('CANCELLED');
    expect(await shop.emitted(deliveryScheduled)).toHaveLength(1);
    expect(await shop.emitted(deliveryCancelDecided)).toMatchObject([{ left: [] }]);
  });

  it('is answered alike when it comes again, and the cancellation after it changes nothing', async () => {
    await using shop = await startWithScheduled();

    for (const event of [requested(), requested(), cancellation()]) await shop.tell(event);

    expect(await shop.emitted(deliveryCancelled)).toHaveLength(1);
    expect((await shop.emitted(deliveryCancelDecided)).map(({ left }) => left)).toEqual([[], []]);
  });
});

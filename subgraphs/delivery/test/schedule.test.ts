import {
  deliveryCancelDecided,
  deliveryCancelled,
  deliveryDispatched,
  deliveryScheduled,
  orderCancelRequested,
  orderConfirmed,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  cancellation,
  confirmation,
  deliveryOf,
  lineOf,
  orderId,
  startDelivery,
  startWithScheduled,
} from './start-delivery.ts';

describe('an order that is confirmed', () => {
  it('gets a delivery with the carrier its customer chose, and others are told', async () => {
    await using shop = await startDelivery();

    expect(await shop.tell(confirmation())).toBe('done');

    const delivery = await deliveryOf(shop);
    expect(delivery).toMatchObject({
      order: { id: orderId },
      status: 'SCHEDULED',
      carrier: 'Parcel Post',
      service: 'Standard',
      address: { recipient: 'Ada Lovelace', city: 'Springfield', country: 'US' },
      history: [{ kind: 'SCHEDULED', note: null }],
      version: 1,
    });
    expect(await shop.emitted(deliveryScheduled)).toMatchObject([
      { deliveryId: delivery.id, orderId, customerId: ada.id, trackingNumber: delivery.trackingNumber },
    ]);
  });

  it('has in its parcel what is shipped alone, and none where nothing is', async () => {
    await using shop = await startDelivery();
    const [guide, chair] = [
      { ...lineOf('018f0000-0000-7000-8000-0000000000f1'), requiresShipping: false },
      lineOf('018f0000-0000-7000-8000-0000000000f2'),
    ];
    const digital = '018f0000-0000-7000-8000-0000000000d2';

    await shop.tell(confirmation(orderId, [guide, chair]));
    await shop.tell(confirmation(digital, [guide]));
    const asked = {
      number: 'A-1',
      customerId: ada.id,
      reason: 'OTHER' as const,
      requestedAt: new Date().toISOString(),
    };
    await shop.tell(orderCancelRequested.draft({ ...asked, orderId: digital }));

    expect(await shop.emitted(deliveryScheduled)).toMatchObject([
      { orderId, lines: [{ lineId: chair.lineId, quantity: 1 }] },
    ]);
    expect(await shop.emitted(deliveryCancelDecided)).toMatchObject([{ orderId: digital, left: [] }]);
  });

  it('gets one delivery, however often it is said to be confirmed', async () => {
    await using shop = await startDelivery();
    const id = '018f0000-0000-7000-8000-0000000000e1';

    const outcomes = await Promise.all([shop.tell(confirmation(), { id }), shop.tell(confirmation(), { id })]);
    await Promise.all([shop.tell(confirmation()), shop.tell(confirmation())]);

    expect(outcomes.toSorted()).toEqual(['done', 'duplicate']);
    expect(await shop.emitted(deliveryScheduled)).toHaveLength(1);
  });

  it('gets nothing from an event that does not fit its contract', async () => {
    await using shop = await startDelivery();

    expect(await shop.tellRaw(orderConfirmed, { orderId, customerId: 'nobody' })).toBe('dead');

    expect(await shop.deadLetters()).toEqual([orderConfirmed.type]);
    expect(await deliveryOf(shop)).toBeUndefined();
  });
});

describe('an order that is cancelled', () => {
  it('is not delivered when its parcel has not left', async () => {
    await using shop = await startWithScheduled();

    await shop.tell(cancellation());
    await shop.tell(cancellation());

    expect(await deliveryOf(shop)).toMatchObject({
      status: 'CANCELLED',
      history: [{ kind: 'SCHEDULED' }, { kind: 'CANCELLED' }],
    });
    expect(await shop.emitted(deliveryCancelled)).toMatchObject([{ orderId }]);
  });

  it('is not delivered when the cancellation comes before the confirmation', async () => {
    await using shop = await startDelivery();

    await shop.tell(cancellation());
    await shop.tell(confirmation());

    expect(await deliveryOf(shop)).toMatchObject({ status: 'CANCELLED' });
    expect(await shop.emitted(deliveryCancelled)).toMatchObject([{ orderId }]);
  });

  it('is not delivered when both come at once', async () => {
    await using shop = await startDelivery();

    await Promise.all([shop.tell(cancellation()), shop.tell(confirmation())]);

    expect(await deliveryOf(shop)).toMatchObject({ status: 'CANCELLED' });
  });

  it('is delivered all the same when its parcel has left', async () => {
    await using shop = await startWithScheduled({ simulatorStepMs: 60_000 });
    shop.advance(60_000);
    await shop.runJob('move-parcel');
    expect(await shop.emitted(deliveryDispatched)).toHaveLength(1);

    await shop.tell(cancellation());

    expect(await deliveryOf(shop)).toMatchObject({ status: 'DISPATCHED' });
    expect(await shop.emitted(deliveryCancelled)).toEqual([]);
  });
});

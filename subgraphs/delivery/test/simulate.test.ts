import { deliveryDelivered, deliveryDispatched, deliveryInTransit, deliveryOutForDelivery } from '@agora/schema';
import { expect, it } from 'vitest';
import { deliveryOf, orderId, startWithScheduled } from './start-delivery.ts';

it('moves a parcel one step each time it has rested long enough, until it arrives', async () => {
  await using shop = await startWithScheduled({ simulatorStepMs: 60_000 });
  await shop.runJob('move-parcel');
  expect(await deliveryOf(shop)).toMatchObject({ status: 'SCHEDULED' });

  const statuses: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    shop.advance(60_000);
    await shop.runJob('move-parcel');
    statuses.push((await deliveryOf(shop)).status);
  }

  expect(statuses).toEqual(['DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'DELIVERED']);
  expect(await deliveryOf(shop)).toMatchObject({ proof: 'Handed to Ada Lovelace', version: 5 });
  for (const contract of [deliveryDispatched, deliveryInTransit, deliveryOutForDelivery, deliveryDelivered]) {
    expect(await shop.emitted(contract)).toMatchObject([{ orderId }]);
  }
});

it('leaves parcels to real couriers when it is switched off', async () => {
  await using shop = await startWithScheduled({ isSimulated: false, simulatorStepMs: 0 });

  await shop.runJob('move-parcel');

  expect(await deliveryOf(shop)).toMatchObject({ status: 'SCHEDULED' });
});

it('moves a parcel once when two replicas are at work', async () => {
  await using shop = await startWithScheduled({ simulatorStepMs: 60_000 });
  shop.advance(60_000);

  await Promise.all([shop.runJob('move-parcel'), shop.runJob('move-parcel')]);

  expect(await shop.emitted(deliveryDispatched)).toHaveLength(1);
});

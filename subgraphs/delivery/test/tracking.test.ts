import { expect, it } from 'vitest';
import { ada, bob, confirmation, courier, deliveryOf, orderId, otherCourier, startDelivery } from './start-delivery.ts';

const TRACKING = /* GraphQL */ `
  subscription ($orderId: ID!) {
    deliveryTracking(orderId: $orderId) {
      status
      history {
        kind
      }
    }
  }
`;

const RECORD = `mutation ($input: DeliveryEventRecordInput!) { deliveryEventRecord(input: $input) { userErrors { code } } }`;

it('pushes the parcels of an order from the first on, and each step, whichever replica records it', async () => {
  await using shop = await startDelivery();
  await using other = await startDelivery({}, { database: shop.running.database });
  const changes = shop.as(ada).subscribe(TRACKING, { orderId });
  const strangers = [bob, otherCourier].map((person) => shop.as(person).subscribe(TRACKING, { orderId }).next());
  const next = async () => {
    const { value } = await changes.next();
    const { status, history } = value.data.deliveryTracking;
    return [status, history.at(-1).kind];
  };

  const first = next();
  await other.tell(confirmation());
  expect(await first).toEqual(['SCHEDULED', 'SCHEDULED']);
  const { id: deliveryId } = await deliveryOf(shop);
  for (const [kind, status] of [
    ['PICKED_UP', 'DISPATCHED'],
    ['OUT_FOR_DELIVERY', 'OUT_FOR_DELIVERY'],
    ['FAILED_ATTEMPT', 'IN_TRANSIT'],
  ]) {
    const pushed = next();
    await other
      .as(courier)
      .mutate(RECORD, { input: { deliveryId, kind, reason: kind === 'FAILED_ATTEMPT' ? 'Nobody at home' : null } });
    expect(await pushed).toEqual([status, kind]);
  }
  await changes.return?.();

  const guest = await shop.guest.subscribe(TRACKING, { orderId }).next();
  expect(guest.value.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await Promise.race([...strangers, Promise.resolve('nothing')])).toBe('nothing');
});

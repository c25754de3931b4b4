import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { ada, bob, confirmation, courier, orderId, type Shop, startDelivery, support } from './start-delivery.ts';
import { createSlot, dayAhead, hold, startWithSlot } from './start-slots.ts';

const RESCHEDULE = /* GraphQL */ `
  mutation ($input: DeliveryRescheduleInput!) {
    deliveryReschedule(input: $input) {
      delivery {
        slot {
          startsAt
          endsAt
          timeZone
        }
        estimatedAt
        history {
          kind
        }
        version
      }
      userErrors {
        code
      }
    }
  }
`;

const CHOICES = /* GraphQL */ `
  query ($deliveryId: ID!) {
    deliverySlotChoices(deliveryId: $deliveryId) {
      slotId
      day
      window {
        startsAt
      }
      surcharge {
        amount
      }
      availability
    }
  }
`;

const SEEN = /* GraphQL */ `
  query ($id: ID!, $trackingNumber: String!) {
    delivery(id: $id) {
      slot {
        startsAt
        endsAt
        timeZone
      }
      reschedulableUntil
    }
    trackDelivery(trackingNumber: $trackingNumber) {
      slot {
        startsAt
      }
    }
  }
`;

/** A shop with a parcel that comes in a slot in some days. */
async function startWithParcel(...changed: Parameters<typeof startWithSlot>) {
  const shop = await startWithSlot(...changed);
  const { slotId } = shop;
  const [day, other] = [await dayAhead(shop, 3), await dayAhead(shop, 4)];
  await hold(shop, orderId, { slotId, day });
  await shop.tell(confirmation());
  const [parcel] = (await shop.given(({ deliveries }) => deliveries.byOrders([orderId]))).get(orderId) ?? [];
  if (!parcel) throw new Error('there is no parcel');
  return Object.assign(shop, { slotId, day, other, parcel });
}

const move = async (shop: Shop, input: object, who = ada) =>
  (await shop.as(who).mutate(RESCHEDULE, { input })).deliveryReschedule;

const codeOf = async (...given: Parameters<typeof move>) => (await move(...given)).userErrors[0]?.code;

const bookedOn = async (shop: Shop, slotId: string) =>
  (await shop.given(({ bookings }) => bookings.bookedOf([slotId], '2020-01-01', '2999-01-01'))).map(
    ({ day, parcels }) => [day, parcels],
  );

it('shows the window to who waits, to who brings it, and to who follows it', async () => {
  await using shop = await startWithParcel();
  const { id, trackingNumber } = shop.parcel;
  const booking = await shop.given(({ bookings }) => bookings.find(orderId));

  const [seen, byCourier] = [
    await shop.as(ada).query(SEEN, { id, trackingNumber }),
    await shop.as(courier).query(SEEN, { id, trackingNumber }),
  ];

  const startsAt = booking?.startsAt.toISOString();
  expect(seen.delivery.slot).toEqual({
    startsAt,
    endsAt: booking?.endsAt.toISOString(),
    timeZone: 'America/Chicago',
  });
  expect(seen.delivery.reschedulableUntil).toBe(booking?.cutOffAt.toISOString());
  expect(byCourier.delivery).toEqual({ slot: seen.delivery.slot, reschedulableUntil: null });
  expect(seen.trackDelivery.slot).toEqual({ startsAt });
});

it('moves a parcel to another window with its places, once for each key', async () => {
  await using shop = await startWithParcel();
  const { slotId, other, parcel } = shop;
  const input = { deliveryId: parcel.id, slotId, day: other, idempotencyKey: uuidv7() };

  const [first, again] = [await move(shop, input), await move(shop, input)];

  const booking = await shop.given(({ bookings }) => bookings.find(orderId));
  expect(booking?.day).toBe(other);
  expect(first.delivery).toEqual({
    slot: {
      startsAt: booking?.startsAt.toISOString(),
      endsAt: booking?.endsAt.toISOString(),
      timeZone: 'America/Chicago',
    },
    estimatedAt: booking?.endsAt.toISOString(),
    history: [{ kind: 'SCHEDULED' }, { kind: 'RESCHEDULED' }],
    version: 2,
  });
  expect(again).toEqual(first);
  expect(await bookedOn(shop, slotId)).toEqual([[other, 1]]);
});

it('changes nothing where it has that window already', async () => {
  await using shop = await startWithParcel();
  const { slotId, day, parcel } = shop;

  const { delivery, userErrors } = await move(shop, { deliveryId: parcel.id, slotId, day });

  expect([delivery.version, userErrors]).toEqual([1, []]);
});

it('refuses what cannot be, and keeps what there was', async () => {
  await using shop = await startWithParcel({ capacity: 1 });
  const { slotId, day, other, parcel } = shop;
  const deliveryId = parcel.id;
  const dearer = (await createSlot(shop, { surcharge: { amount: '9.00', currency: 'USD' } })).slot.id;
  const elsewhere = (await createSlot(shop, { depot: 'US-WA' })).slot.id;
  const byExpress = (await createSlot(shop, { shippingOptionCode: 'EXPRESS' })).slot.id;
  await hold(shop, uuidv7(), { slotId, day: other });

  expect(await codeOf(shop, { deliveryId, slotId, day: other })).toBe('SLOT_FULL');
  expect(await codeOf(shop, { deliveryId, slotId: dearer, day: other })).toBe('SLOT_COSTS_MORE');
  expect(await codeOf(shop, { deliveryId, slotId: elsewhere, day: other })).toBe('SLOT_UNAVAILABLE');
  expect(await codeOf(shop, { deliveryId, slotId: byExpress, day: other })).toBe('SLOT_UNAVAILABLE');
  expect(await codeOf(shop, { deliveryId, slotId, day: '2999-01-01' })).toBe('SLOT_UNAVAILABLE');
  expect(await codeOf(shop, { deliveryId, slotId, day: 'Friday' })).toBe('INVALID_DAY');
  expect(await codeOf(shop, { deliveryId, slotId: uuidv7(), day: other })).toBe('SLOT_NOT_FOUND');
  expect(await codeOf(shop, { deliveryId, slotId, day: other }, bob)).toBe('DELIVERY_NOT_FOUND');
  expect(await codeOf(shop, { deliveryId: uuidv7(), slotId, day: other })).toBe('DELIVERY_NOT_FOUND');
  expect(await bookedOn(shop, slotId)).toEqual([
    [day, 1],
    [other, 1],
  ]);
});

it('is too late after the cut-off, or when the parcel has left', async () => {
  await using shop = await startWithParcel();
  const { slotId, parcel } = shop;
  const { cutOffAt } = (await shop.given(({ bookings }) => bookings.find(orderId))) ?? {};
  shop.advance((cutOffAt?.getTime() ?? 0) - Date.now());
  const day = await dayAhead(shop, 2);
  const input = { deliveryId: parcel.id, slotId, day };

  const late = await codeOf(shop, input);
  const choices = await shop.as(ada).query(CHOICES, { deliveryId: parcel.id });
  const RECORD = `mutation ($input: DeliveryEventRecordInput!) { deliveryEventRecord(input: $input) { userErrors { code } } }`;
  await shop.as(courier).mutate(RECORD, { input: { deliveryId: parcel.id, kind: 'PICKED_UP' } });

  expect([late, await codeOf(shop, input)]).toEqual(['SLOT_CUT_OFF', 'INVALID_TRANSITION']);
  expect(choices.deliverySlotChoices).toEqual([]);
});

it('is read of many parcels with as many statements as of one', async () => {
  await using shop = await startWithSlot();
  const slot = { slotId: shop.slotId, day: await dayAhead(shop) };
  const orderIds = Array.from({ length: 5 }, () => uuidv7());
  for (const id of orderIds) {
    await hold(shop, id, slot);
    await shop.tell(confirmation(id));
  }
  const LIST = /* GraphQL */ `
    query ($first: Int) {
      deliveries(first: $first) {
        nodes {
          slot {
            startsAt
          }
          reschedulableUntil
        }
      }
    }
  `;
  const list = (first: number) => shop.as(support).query(LIST, { first });

  const forOne = await shop.statements(() => list(1));
  const forAll = await shop.statements(() => list(5));

  expect([forOne, forAll]).toEqual([2, 2]);
  expect((await list(5)).deliveries.nodes.filter((one: { slot: unknown }) => one.slot !== null)).toHaveLength(5);
});

it('is for parcels alone of which a window was chosen', async () => {
  await using shop = await startWithSlot();
  await shop.tell(confirmation());
  const [parcel] = (await shop.given(({ deliveries }) => deliveries.byOrders([orderId]))).get(orderId) ?? [];
  const input = { deliveryId: parcel?.id, slotId: shop.slotId, day: await dayAhead(shop) };

  expect(await codeOf(shop, input)).toBe('SLOT_NOT_CHOSEN');
});

it('tells its customer alone which windows there are that cost no more', async () => {
  await using shop = await startWithParcel();
  await createSlot(shop, { surcharge: { amount: '9.00', currency: 'USD' } });
  const free = (await createSlot(shop, { startsAt: '13:00', endsAt: '15:00', surcharge: null })).slot.id;
  const deliveryId = shop.parcel.id;

  const { deliverySlotChoices } = await shop.as(ada).query(CHOICES, { deliveryId });

  expect(new Set(deliverySlotChoices.map(({ slotId }: { slotId: string }) => slotId))).toEqual(
    new Set([shop.slotId, free]),
  );
  expect((await shop.as(bob).query(CHOICES, { deliveryId })).deliverySlotChoices).toBeNull();
});

it('has simulated couriers come when the slot begins, and not before', async () => {
  await using shop = await startDelivery({ isSimulated: true, simulatorStepMs: 1_000 });
  const { slot } = await createSlot(shop);
  const day = await dayAhead(shop);
  await hold(shop, orderId, { slotId: slot.id, day });
  await shop.tell(confirmation());
  const statusOf = async () =>
    (await shop.given(({ deliveries }) => deliveries.byOrders([orderId]))).get(orderId)?.[0]?.status;
  const { startsAt } = (await shop.given(({ bookings }) => bookings.find(orderId))) ?? {};

  shop.advance(60_000);
  await shop.runJob('move-parcel');
  const before = await statusOf();
  shop.advance((startsAt?.getTime() ?? 0) - Date.now());
  await shop.runJob('move-parcel');

  expect([before, await statusOf()]).toEqual(['SCHEDULED', 'DISPATCHED']);
});

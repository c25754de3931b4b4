import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { courier, type Shop, startDelivery, support } from './start-delivery.ts';
import { createSlot, dayAhead, hold, manager, offered, startWithSlot } from './start-slots.ts';

const SLOTS = /* GraphQL */ `
  query ($depot: String) {
    deliverySlots(depot: $depot) {
      depot
      shippingOptionCode
      weekdays
      startsAt
      endsAt
      timeZone
      capacity
      cutOffMinutes
      surcharge {
        amount
        currency
      }
      isActive
      booked {
        day
        parcels
      }
      version
    }
    deliveryClosedDays(depot: $depot) {
      depot
      day
      note
    }
  }
`;

const UPDATE = /* GraphQL */ `
  mutation ($input: DeliverySlotUpdateInput!) {
    deliverySlotUpdate(input: $input) {
      slot {
        capacity
        isActive
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const CLOSE = /* GraphQL */ `
  mutation ($input: DeliveryClosedDaySetInput!) {
    deliveryClosedDaySet(input: $input) {
      closedDay {
        depot
        day
        note
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const update = async (shop: Shop, input: object) =>
  (await shop.as(manager).mutate(UPDATE, { input })).deliverySlotUpdate;

const close = async (shop: Shop, input: object) =>
  (await shop.as(manager).mutate(CLOSE, { input: { depot: 'US-IL', isClosed: true, ...input } })).deliveryClosedDaySet;

describe('slots', () => {
  it('are made by staff, who see what is booked of them', async () => {
    await using shop = await startWithSlot();
    const day = await dayAhead(shop);
    await createSlot(shop, { depot: ' de ', weekdays: ['SUNDAY', 'MONDAY'], surcharge: null });
    await hold(shop, uuidv7(), { slotId: shop.slotId, day }, { weightGrams: 45_000 });

    const { deliverySlots } = await shop.as(manager).query(SLOTS, {});
    const ofDepot = await shop.as(manager).query(SLOTS, { depot: 'us-il' });

    expect(deliverySlots[0]).toMatchObject({
      ...{ depot: 'DE', weekdays: ['MONDAY', 'SUNDAY'], surcharge: { amount: '0.00', currency: 'USD' } },
      ...{ isActive: true, booked: [], version: 1 },
    });
    expect(ofDepot.deliverySlots).toMatchObject([
      { depot: 'US-IL', startsAt: '09:00', endsAt: '12:00', capacity: 10, booked: [{ day, parcels: 2 }] },
    ]);
  });

  it('are refused where they cannot be', async () => {
    await using shop = await startDelivery();
    const faultOf = async (wrong: object) => {
      const { slot, userErrors } = await createSlot(shop, wrong);
      expect(slot).toBeNull();
      return [userErrors[0].code, userErrors[0].field.at(-1)];
    };

    for (const depot of ['Illinois', 'XX', 'XX-WA'])
      expect(await faultOf({ depot })).toEqual(['INVALID_DEPOT', 'depot']);
    expect(await faultOf({ shippingOptionCode: 'ROCKET' })).toEqual([
      'SHIPPING_OPTION_NOT_FOUND',
      'shippingOptionCode',
    ]);
    expect(await faultOf({ weekdays: [] })).toEqual(['INVALID_WEEKDAYS', 'weekdays']);
    expect(await faultOf({ startsAt: '9:00' })).toEqual(['INVALID_TIME', 'startsAt']);
    expect(await faultOf({ endsAt: '09:00' })).toEqual(['INVALID_TIME', 'endsAt']);
    expect(await faultOf({ endsAt: '24:00' })).toEqual(['INVALID_TIME', 'endsAt']);
    expect(await faultOf({ timeZone: 'Springfield' })).toEqual(['INVALID_TIME_ZONE', 'timeZone']);
    expect(await faultOf({ capacity: -1 })).toEqual(['INVALID_CAPACITY', 'capacity']);
    expect(await faultOf({ cutOffMinutes: 10_081 })).toEqual(['INVALID_CUT_OFF', 'cutOffMinutes']);
    expect(await faultOf({ surcharge: { amount: '1.00', currency: 'EUR' } })).toEqual(['INVALID_MONEY', 'surcharge']);
    expect(await faultOf({ surcharge: { amount: '1.001', currency: 'USD' } })).toEqual(['INVALID_MONEY', 'surcharge']);
  });

  it('are at most 200', async () => {
    await using shop = await startWithSlot();
    await shop.given(async ({ slots }) => {
      const [slot] = await slots.all(undefined);
      for (let at = 1; slot && at < 200; at++) await slots.save({ ...slot, id: uuidv7() });
    });

    expect((await createSlot(shop)).userErrors).toMatchObject([{ code: 'TOO_MANY_SLOTS' }]);
  });

  it('are changed for what is booked from then on', async () => {
    await using shop = await startWithSlot();
    const { slotId } = shop;
    const day = await dayAhead(shop);
    for (let at = 0; at < 3; at++) await hold(shop, uuidv7(), { slotId, day });

    const fewer = await update(shop, { slotId, capacity: 2, expectedVersion: 1 });
    const late = await update(shop, { slotId, capacity: 9, expectedVersion: 1 });
    const [window] = await offered(shop, { only: { slotId, day } });
    const { refused } = await hold(shop, uuidv7(), { slotId, day });
    await update(shop, { slotId, isActive: false });

    expect(fewer.slot).toEqual({ capacity: 2, isActive: true, version: 2 });
    expect(late.userErrors).toEqual([{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }]);
    expect((await update(shop, { slotId: uuidv7() })).userErrors).toMatchObject([{ code: 'SLOT_NOT_FOUND' }]);
    expect((await update(shop, { slotId, capacity: 10_001 })).userErrors).toMatchObject([{ code: 'INVALID_CAPACITY' }]);
    expect([window?.availability, refused]).toEqual(['FULL', 'FULL']);
    expect(await offered(shop)).toEqual([]);
    expect((await hold(shop, uuidv7(), { slotId, day })).refused).toBe('UNAVAILABLE');
  });

  it('are not offered on closed days, and are again when they are open', async () => {
    await using shop = await startWithSlot();
    const { slotId } = shop;
    const day = await dayAhead(shop);
    const days = async () => (await offered(shop)).map((slot) => slot.day);

    const { closedDay } = await close(shop, { day, note: 'Holiday' });
    const whileClosed = await days();
    const { refused } = await hold(shop, uuidv7(), { slotId, day });
    const listed = (await shop.as(manager).query(SLOTS, {})).deliveryClosedDays;
    const opened = await close(shop, { day, isClosed: false });

    expect(closedDay).toEqual({ depot: 'US-IL', day, note: 'Holiday' });
    expect(listed).toEqual([closedDay]);
    expect([whileClosed.includes(day), refused]).toEqual([false, 'UNAVAILABLE']);
    expect([opened.closedDay, (await days()).includes(day)]).toEqual([null, true]);
  });

  it('have no closed days that are over, or none at all', async () => {
    await using shop = await startDelivery();
    const codeOf = async (input: object) => (await close(shop, input)).userErrors[0]?.code;

    expect(await codeOf({ day: '2020-12-25' })).toBe('INVALID_DAY');
    expect(await codeOf({ day: '2999-02-30' })).toBe('INVALID_DAY');
    expect(await codeOf({ day: '2999-02-28', depot: 'Illinois' })).toBe('INVALID_DEPOT');
    expect(await codeOf({ day: '2999-02-28', depot: 'XX' })).toBe('INVALID_DEPOT');
    expect(await codeOf({ day: '2999-02-28', note: 'x'.repeat(101) })).toBe('INVALID_TEXT');
  });

  it('are for those alone who run deliveries', async () => {
    await using shop = await startDelivery();

    for (const other of [support, courier]) {
      const { errors } = await shop.as(other).execute(SLOTS);
      expect(errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' }, path: ['deliverySlots'] },
        { extensions: { code: 'FORBIDDEN' }, path: ['deliveryClosedDays'] },
      ]);
    }
  });
});

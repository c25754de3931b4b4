import { checkoutIsBought } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { bookingMs } from '../src/domain/slots/booking.ts';
import { slotBooking, slotDay } from '../src/db/slot-tables.ts';
import {
  cancellation,
  confirmation,
  lineOf,
  linesCancelled,
  orderId,
  type Shop,
  startDelivery,
} from './start-delivery.ts';
import { dayAhead, hold, letGo, offered, startWithSlot } from './start-slots.ts';

/** How many places are booked, as the day counts them and as the bookings add up. */
async function booked(shop: Shop) {
  const { db } = shop.running.database;
  const days = await db.select().from(slotDay);
  const bookings = await db.select().from(slotBooking);
  const sums = [days.map((day) => day.booked), bookings.map(({ parcels }) => parcels)];
  const [counted, summed] = sums.map((numbers) => numbers.reduce((sum, number) => sum + number, 0));
  expect(counted).toBe(summed);
  return counted;
}

const expire = (shop: Shop) => shop.runJob('expire-slot-hold');

describe('the slots of a place', () => {
  it('are offered with what they cost, how late they can be changed, and roughly what is left', async () => {
    await using shop = await startWithSlot({ capacity: 6 });
    const [first, second] = (await offered(shop)).slice(-2);
    if (!first || !second) throw new Error('nothing is offered');
    for (let at = 0; at < 5; at++) await hold(shop, uuidv7(), first);
    for (let at = 0; at < 6; at++) await hold(shop, uuidv7(), second);

    const [few, full] = (await offered(shop)).slice(-2);

    expect(few).toMatchObject({
      slotId: shop.slotId,
      timeZone: 'America/Chicago',
      surcharge: { minor: 250, currency: 'USD' },
      availability: 'FEW',
    });
    expect(Date.parse(few?.startsAt ?? '') - Date.parse(few?.changeableUntil ?? '')).toBe(60 * 60_000);
    expect([first.availability, full?.availability]).toEqual(['FREE', 'FULL']);
  });

  it('are none elsewhere, with another shipping option, or in a currency that the tariff does not have', async () => {
    await using shop = await startWithSlot();

    expect(await offered(shop, { region: 'WA' })).toEqual([]);
    expect(await offered(shop, { shippingOptionCode: 'EXPRESS' })).toEqual([]);
    expect(await offered(shop, { currency: 'JPY' })).toEqual([]);
    expect((await offered(shop, { currency: 'EUR' }))[0]?.surcharge).toEqual({ minor: 238, currency: 'EUR' });
  });

  it('are asked for with as many statements, whatever there is', async () => {
    await using shop = await startWithSlot();
    const few = await shop.statements(() => offered(shop, { days: 2 }));

    expect(await shop.statements(() => offered(shop, { days: 31 }))).toBe(few);
  });
});

describe('places of a slot', () => {
  it('are those of the last time they were asked for, and free for who has them', async () => {
    await using shop = await startWithSlot({ capacity: 2 });
    const id = uuidv7();
    const [day, other] = [await dayAhead(shop, 2), await dayAhead(shop, 3)];
    const { slotId } = shop;
    await hold(shop, id, { slotId, day }, { weightGrams: 45_000 });

    const again = await hold(shop, id, { slotId, day });
    await hold(shop, uuidv7(), { slotId, day });
    const only = { slotId, day };
    const forOthers = await offered(shop, { only });
    const forItself = await offered(shop, { only, orderId: id });
    const moved = await hold(shop, id, { slotId, day: other });

    expect([again.refused, moved.slot?.day]).toEqual([null, other]);
    expect([forOthers[0]?.availability, forItself[0]?.availability]).toEqual(['FULL', 'FEW']);
    expect(await booked(shop)).toBe(2);
  });

  it('are refused where there are too few, and what was held before stays', async () => {
    await using shop = await startWithSlot({ capacity: 1 });
    const { slotId } = shop;
    const [day, full] = [await dayAhead(shop, 2), await dayAhead(shop, 3)];
    const id = uuidv7();
    await hold(shop, uuidv7(), { slotId, day: full });
    await hold(shop, id, { slotId, day });

    const refused = await hold(shop, id, { slotId, day: full });
    const tooHeavy = await hold(shop, id, { slotId, day }, { weightGrams: 30_001 });

    expect([refused, tooHeavy]).toEqual([
      { slot: null, refused: 'FULL' },
      { slot: null, refused: 'FULL' },
    ]);
    expect(await shop.given(({ bookings }) => bookings.find(id))).toMatchObject({ day, parcels: 1 });
    expect(await booked(shop)).toBe(2);
  });

  it('are refused on days and in places that the slot does not have', async () => {
    await using shop = await startWithSlot();
    const { slotId } = shop;
    const day = await dayAhead(shop);
    const refusedOf = async (...given: Parameters<typeof hold> extends [Shop, string, ...infer Rest] ? Rest : never) =>
      (await hold(shop, uuidv7(), ...given)).refused;

    expect(await refusedOf({ slotId, day: '2020-01-01' })).toBe('UNAVAILABLE');
    expect(await refusedOf({ slotId, day: '2999-01-01' })).toBe('UNAVAILABLE');
    expect(await refusedOf({ slotId: uuidv7(), day })).toBe('UNAVAILABLE');
    expect(await refusedOf({ slotId, day }, { region: 'WA' })).toBe('UNAVAILABLE');
    expect(await refusedOf({ slotId, day }, { shippingOptionCode: 'EXPRESS' })).toBe('UNAVAILABLE');
    expect(await booked(shop)).toBe(0);
  });

  it('are given back by a cart that wants none any more, but not by an order', async () => {
    await using shop = await startWithSlot();
    const slot = { slotId: shop.slotId, day: await dayAhead(shop) };
    await hold(shop, orderId, slot);

    const released = await letGo(shop, orderId);
    const again = await letGo(shop, orderId);
    const free = await booked(shop);
    await hold(shop, orderId, slot);
    await shop.tell(confirmation());
    const late = await letGo(shop, orderId);

    expect([released, again]).toEqual([
      { slot: null, refused: null },
      { slot: null, refused: null },
    ]);
    expect([free, late.refused, await booked(shop)]).toEqual([0, 'UNAVAILABLE', 1]);
  });

  it('are given back when the cart was not bought in time', async () => {
    await using shop = await startWithSlot();
    shop.answers(checkoutIsBought, () => ({ isBought: false }));
    const day = await dayAhead(shop);
    await hold(shop, orderId, { slotId: shop.slotId, day });

    await expire(shop);
    const inTime = await booked(shop);
    shop.advance(bookingMs);
    await expire(shop);

    expect([inTime, await booked(shop)]).toEqual([1, 0]);
  });

  it('have their time anew whenever they are asked for', async () => {
    await using shop = await startWithSlot();
    shop.answers(checkoutIsBought, () => ({ isBought: false }));
    const slot = { slotId: shop.slotId, day: await dayAhead(shop) };
    await hold(shop, orderId, slot);
    shop.advance(bookingMs - 1_000);
    await hold(shop, orderId, slot);
    shop.advance(bookingMs - 1_000);

    await expire(shop);
    const held = await booked(shop);
    shop.advance(2_000);
    await expire(shop);

    expect([held, await booked(shop)]).toEqual([1, 0]);
  });

  it('stay when the cart was bought, however late the order is heard of', async () => {
    await using shop = await startWithSlot();
    shop.answers(checkoutIsBought, ({ orderId: asked }) => ({ isBought: asked === orderId }));
    await hold(shop, orderId, { slotId: shop.slotId, day: await dayAhead(shop) });
    shop.advance(bookingMs);
    await expire(shop);
    shop.advance(bookingMs);
    await expire(shop);

    await shop.tell(confirmation());

    expect(await booked(shop)).toBe(1);
    const [parcel] = (await shop.given(({ deliveries }) => deliveries.byOrders([orderId]))).get(orderId) ?? [];
    expect(parcel?.estimatedAt).toEqual((await shop.given(({ bookings }) => bookings.find(orderId)))?.endsAt);
  });

  it('wait for an answer where the cart cannot be asked', async () => {
    await using shop = await startWithSlot();
    shop.answers(checkoutIsBought, () => {
      throw new Error('away');
    });
    await hold(shop, orderId, { slotId: shop.slotId, day: await dayAhead(shop) });
    shop.advance(bookingMs);

    await expire(shop);

    expect(await booked(shop)).toBe(1);
  });

  it('are given back once when the order is cancelled, before or after it is confirmed, and not taken again', async () => {
    await using shop = await startWithSlot();
    const slot = { slotId: shop.slotId, day: await dayAhead(shop) };
    const [paid, unpaid] = [uuidv7(), uuidv7()];
    await hold(shop, paid, slot);
    await hold(shop, unpaid, slot);
    await hold(shop, uuidv7(), slot);
    await shop.tell(confirmation(paid));

    for (const id of [paid, unpaid, paid, unpaid]) await shop.tell(cancellation(id));
    await shop.tell(confirmation(unpaid));
    const late = await hold(shop, unpaid, slot);

    expect(await booked(shop)).toBe(1);
    expect(late.refused).toBe('UNAVAILABLE');
  });

  it('are given back when all pieces of the order are cancelled, and not before', async () => {
    await using shop = await startWithSlot();
    const [chair, table] = [lineOf(uuidv7()), lineOf(uuidv7())];
    await hold(shop, orderId, { slotId: shop.slotId, day: await dayAhead(shop) });
    await shop.tell(confirmation(orderId, [chair, table]));

    await shop.tell(linesCancelled([chair]));
    const before = await booked(shop);
    await shop.tell(linesCancelled([chair, table]));

    expect([before, await booked(shop)]).toEqual([1, 0]);
  });

  it('are of no use to an order that waited until the slot was over', async () => {
    await using shop = await startWithSlot();
    await hold(shop, orderId, { slotId: shop.slotId, day: await dayAhead(shop) });
    await shop.given(({ bookings }) => bookings.keep(orderId));
    shop.advance(10 * 86_400_000);

    await shop.tell(confirmation());
    await shop.tell(confirmation());

    const [parcel] = (await shop.given(({ deliveries }) => deliveries.byOrders([orderId]))).get(orderId) ?? [];
    expect(parcel?.estimatedAt.getTime()).toBeGreaterThan(Date.now() + 15 * 86_400_000);
    expect(await booked(shop)).toBe(0);
  });
});

it('sells no place twice, whatever 200 buyers on two replicas want of the last ten', async () => {
  await using one = await startWithSlot({ capacity: 30 });
  await using other = await startDelivery({}, { database: one.running.database });
  const shops = [one, other];
  const at = (place: number) => shops[place % 2] ?? one;
  const slot = { slotId: one.slotId, day: await dayAhead(one, 2) };
  const elsewhere = { slotId: one.slotId, day: await dayAhead(one, 3) };
  for (let taken = 0; taken < 20; taken++) await hold(one, uuidv7(), slot);
  const buyers = Array.from({ length: 200 }, () => uuidv7());
  // Some have places on another day, and some ask on both replicas at once.
  for (const id of buyers.slice(0, 15)) await hold(one, id, elsewhere);

  const answers = await Promise.all(
    buyers.flatMap((id, place) => [
      hold(at(place), id, slot).then((answer) => ({ id, ...answer })),
      ...(place % 20 === 0 ? [hold(at(place + 1), id, slot).then((answer) => ({ id, ...answer }))] : []),
      ...(place % 50 === 0 ? [at(place).tell(cancellation(buyers[place + 1]))] : []),
    ]),
  );

  const told = answers.flatMap((answer) => (typeof answer === 'object' && 'id' in answer ? [answer] : []));
  const bookings = await one.running.database.db.select().from(slotBooking);
  const onDay = bookings.filter(({ day }) => day === slot.day);
  // Whose order was cancelled meanwhile gave its places back, so that one of them may be free.
  const cancelled = new Set([1, 51, 101, 151].map((place) => buyers[place]));
  const holders = new Set(told.flatMap(({ id, refused }) => (refused === null ? [id] : [])));
  const lasting = [...holders].filter((id) => !cancelled.has(id));
  expect(onDay.length).toBeLessThanOrEqual(30);
  expect(onDay.length).toBe(20 + lasting.length);
  const refusals = told.filter(({ id }) => !cancelled.has(id)).map(({ refused }) => refused);
  expect(new Set(refusals)).toEqual(new Set([null, 'FULL']));
  expect(lasting.length).toBeGreaterThanOrEqual(6);
  await booked(one);

  one.answers(checkoutIsBought, () => ({ isBought: false }));
  one.advance(bookingMs);
  await expire(one);
  expect(await booked(one)).toBe(0);
});

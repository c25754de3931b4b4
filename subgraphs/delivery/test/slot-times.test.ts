import { describe, expect, it } from 'vitest';
import { demoSlotsOfExpress } from '../src/demo-slots.ts';
import { availabilityOf, parcelsOf, surchargeIn } from '../src/domain/slots/places.ts';
import { readSlot } from '../src/domain/slots/read-slot.ts';
import { type Slot, weekdays } from '../src/domain/slots/slot.ts';
import { windowOf, windowsOf } from '../src/domain/slots/windows-of.ts';
import { dayIn, zonedInstant } from '../src/domain/slots/zoned-instant.ts';

const slot: Slot = {
  id: '018f0000-0000-7000-8000-0000000051a1',
  depot: 'DE',
  optionCode: 'EXPRESS',
  weekdays,
  startsAt: '09:00',
  endsAt: '12:00',
  timeZone: 'Europe/Berlin',
  capacity: 10,
  cutOffMinutes: 120,
  surchargeCents: 0,
  isActive: true,
  version: 1,
};

const at = (day: string, time: string, timeZone: string) => zonedInstant(day, time, timeZone).toISOString();

describe('a time of a depot', () => {
  it.each([
    ['2026-01-15', '09:00', 'Europe/Berlin', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '09:00', 'Europe/Berlin', '2026-07-15T07:00:00.000Z'],
    ['2026-07-15', '09:00', 'America/Los_Angeles', '2026-07-15T16:00:00.000Z'],
    ['2026-07-15', '09:00', 'Asia/Kolkata', '2026-07-15T03:30:00.000Z'],
    ['2026-07-15', '00:30', 'Pacific/Kiritimati', '2026-07-14T10:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, timeZone, instant) => {
    expect(at(day, time, timeZone)).toBe(instant);
  });

  it('is that of the new clocks on the very day of a change', () => {
    expect(at('2026-03-29', '01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', '03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25', '01:59', 'Europe/Berlin')).toBe('2026-10-24T23:59:00.000Z');
    expect(at('2026-10-25', '03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
    expect(at('2026-11-01', '09:00', 'America/New_York')).toBe('2026-11-01T14:00:00.000Z');
  });

  it('is the first of two that the clocks show, and as much later where they leave it out', () => {
    expect(at('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('belongs to the day that the depot has', () => {
    const midnight = new Date('2026-12-31T23:30:00.000Z');

    expect(dayIn('Europe/Berlin', midnight)).toBe('2027-01-01');
    expect(dayIn('America/Chicago', midnight)).toBe('2026-12-31');
  });
});

describe('the windows of a slot', () => {
  it('have as many hours as its clocks say, an hour more or less where they change within', () => {
    const hours = (day: string) => {
      const window = windowOf({ ...slot, startsAt: '01:00', endsAt: '04:00' }, day);
      return window && (window.endsAt.getTime() - window.startsAt.getTime()) / 3_600_000;
    };

    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(hours)).toEqual([3, 2, 4]);
    expect(windowOf({ ...slot, startsAt: '02:00', endsAt: '03:00' }, '2026-03-29')?.endsAt).toBeUndefined();
  });

  it('are those of its weekdays that can still be chosen, without closed days, the earliest first', () => {
    const noon = { ...slot, id: '018f0000-0000-7000-8000-0000000051a2', startsAt: '12:00', endsAt: '14:00' };
    const slots = [noon, { ...slot, weekdays: ['MONDAY', 'WEDNESDAY', 'THURSDAY'] as const }];
    // A Monday, 08:00 in Berlin: 09:00 is too near.
    const now = new Date('2026-03-30T06:00:00.000Z');
    const closedDays = [
      { depot: 'DE', day: '2026-04-01', note: null },
      { depot: 'FR', day: '2026-03-31', note: null },
    ];

    const windows = windowsOf(slots, { closedDays, days: 4, now });

    expect(windows.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-03-30T10:00:00.000Z',
      '2026-03-31T10:00:00.000Z',
      '2026-04-02T07:00:00.000Z',
      '2026-04-02T10:00:00.000Z',
    ]);
    expect(windowsOf([{ ...slot, isActive: false }], { closedDays, days: 4, now })).toEqual([]);
  });
});

it.each([
  [0, 1],
  [30_000, 1],
  [30_001, 2],
  [90_001, 4],
])('%i grams take %i places', (weightGrams, places) => {
  expect(parcelsOf(weightGrams)).toBe(places);
});

it('says roughly what is left', () => {
  const of = (left: number, wanted = 1) => availabilityOf(left, { capacity: 20, wanted });

  expect([of(20), of(5), of(4), of(1), of(0), of(-3), of(5, 5), of(4, 5)]).toEqual([
    'FREE',
    'FREE',
    'FEW',
    'FEW',
    'FULL',
    'FULL',
    'FEW',
    'FULL',
  ]);
});

it('costs as the tariff in each of its currencies, and has no price in others', () => {
  expect(surchargeIn('USD', 299)).toEqual({ minor: 299, currency: 'USD' });
  expect(surchargeIn('EUR', 300)).toEqual({ minor: 285, currency: 'EUR' });
  expect(surchargeIn('JPY', 300)).toBeUndefined();
});

it('has slots in the demo shop that staff could have written', () => {
  for (const { surchargeCents, ...demo } of demoSlotsOfExpress()) {
    expect(readSlot({ ...demo, surcharge: { minor: surchargeCents, currency: 'USD' } }).refused).toBeUndefined();
  }
});

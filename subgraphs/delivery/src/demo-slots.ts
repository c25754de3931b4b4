import { v5 as uuidv5 } from 'uuid';
import { type Slot, weekdays } from './domain/slots/slot.ts';

const demoSlots = '018f0000-0000-7000-8000-0000000051e7';

const timeZones = {
  'US-CA': 'America/Los_Angeles',
  'US-IL': 'America/Chicago',
  'US-KY': 'America/New_York',
  'US-NY': 'America/New_York',
  'US-OR': 'America/Los_Angeles',
  'US-TX': 'America/Chicago',
  'US-VA': 'America/New_York',
  'US-WA': 'America/Los_Angeles',
  DE: 'Europe/Berlin',
} as const;

const times = [
  { startsAt: '09:00', endsAt: '12:00', capacity: 40, surchargeCents: 0 },
  { startsAt: '13:00', endsAt: '17:00', capacity: 60, surchargeCents: 0 },
  { startsAt: '18:00', endsAt: '21:00', capacity: 10, surchargeCents: 299 },
];

/** When the couriers of some depots bring what is sent by Express: invented, and never on Sundays. */
export function demoSlotsOfExpress(): readonly Slot[] {
  return Object.entries(timeZones).flatMap(([depot, timeZone]) =>
    times.map((time) => ({
      id: uuidv5(`${depot} ${time.startsAt}`, demoSlots),
      depot,
      optionCode: 'EXPRESS',
      weekdays: weekdays.filter((day) => day !== 'SUNDAY'),
      ...time,
      timeZone,
      cutOffMinutes: 720,
      isActive: true,
      version: 1,
    })),
  );
}

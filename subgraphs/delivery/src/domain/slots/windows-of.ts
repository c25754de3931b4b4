import { type ClosedDay, type Slot, type SlotWindow, weekdays } from './slot.ts';
import { dayIn, zonedInstant } from './zoned-instant.ts';

/** So far ahead slots can be chosen. */
const maxDaysAhead = 30;

const dayMs = 86_400_000;

/** A slot on a day; undefined where it is on other days of the week, or the clocks leave all of it out. */
export function windowOf(slot: Slot, day: string): SlotWindow | undefined {
  if (!isDay(day) || !slot.weekdays.includes(weekdayOf(day))) return undefined;
  const { id: slotId, timeZone, cutOffMinutes } = slot;
  const startsAt = zonedInstant(day, slot.startsAt, timeZone);
  const endsAt = zonedInstant(day, slot.endsAt, timeZone);
  if (endsAt <= startsAt) return undefined;
  return { slotId, day, startsAt, endsAt, timeZone, cutOffAt: new Date(startsAt.getTime() - cutOffMinutes * 60_000) };
}

interface Coming {
  readonly closedDays: readonly ClosedDay[];
  readonly days: number;
  readonly now: Date;
}

/** What can be chosen of slots in so many days from today on, the earliest first. */
export function windowsOf(slots: readonly Slot[], { closedDays, days, now }: Coming): readonly SlotWindow[] {
  const windows = slots.flatMap((slot) => {
    const today = dayIn(slot.timeZone, now);
    return Array.from({ length: days }, (_, at) => dayAfter(today, at)).flatMap((day) => {
      const window = openWindow(slot, day, { closedDays, now });
      return window ? [window] : [];
    });
  });
  return windows.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/** A slot on a day, where it can still be chosen. */
export function openWindow(slot: Slot, day: string, { closedDays, now }: Omit<Coming, 'days'>): SlotWindow | undefined {
  const window = slot.isActive ? windowOf(slot, day) : undefined;
  if (!window || window.cutOffAt <= now || day > dayAfter(dayIn(slot.timeZone, now), maxDaysAhead)) return undefined;
  const isClosed = closedDays.some((closed) => closed.depot === slot.depot && closed.day === day);
  return isClosed ? undefined : window;
}

export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
}

function weekdayOf(day: string) {
  // The week of JavaScript begins on Sunday.
  return weekdays[(new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7] ?? 'MONDAY';
}

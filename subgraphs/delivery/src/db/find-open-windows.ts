import type { Slot, SlotWindow } from '../domain/slots/slot.ts';
import type { SlotBooking } from '../domain/slots/booking.ts';
import { availabilityOf, type SlotAvailability } from '../domain/slots/places.ts';
import { dayAfter, windowsOf } from '../domain/slots/windows-of.ts';
import { keyOfDay } from './booking-store.ts';
import type { Stores } from './stores.ts';

interface Sought {
  readonly depot: string;
  readonly optionCode: string;
  readonly parcels: number;
  readonly days: number;
  /** What whoever asks has already: it is free for them. */
  readonly own: SlotBooking | undefined;
  readonly now: Date;
}

export interface OpenSlot {
  readonly slot: Slot;
  readonly window: SlotWindow;
  readonly availability: SlotAvailability;
}

/** So many a client is shown. */
export const mostWindows = 200;

/** What can be chosen at a depot with a way of shipping, the earliest first, and roughly what is left of it: three statements. */
export async function findOpenWindows(
  { slots, bookings }: Pick<Stores, 'slots' | 'bookings'>,
  { depot, optionCode, parcels: wanted, days, own, now }: Sought,
): Promise<readonly OpenSlot[]> {
  const active = await slots.active(depot, optionCode);
  if (active.length === 0) return [];
  // The calendar of a depot is a day behind that of UTC at most, or a day ahead.
  const from = dayAfter(now.toISOString().slice(0, 10), -1);
  const closedDays = await slots.closedDays(depot, from);
  const slotIds = active.map(({ id }) => id);
  const booked = await bookings.bookedOf(slotIds, from, dayAfter(from, days + 2));
  const parcelsOn = new Map(booked.map((day) => [keyOfDay(day), day.parcels]));
  const byId = new Map(active.map((slot) => [slot.id, slot]));
  return windowsOf(active, { closedDays, days, now }).flatMap((window) => {
    const slot = byId.get(window.slotId);
    if (!slot) return [];
    const key = keyOfDay(window);
    const ownParcels = own && keyOfDay(own) === key ? own.parcels : 0;
    const left = slot.capacity - (parcelsOn.get(key) ?? 0) + ownParcels;
    return [{ slot, window, availability: availabilityOf(left, { capacity: slot.capacity, wanted }) }];
  });
}

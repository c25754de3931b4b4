import type { Stores } from '../db/stores.ts';
import { dayAfter } from '../domain/slots/windows-of.ts';

export const deliveriesById = ({ deliveries }: Stores, ids: readonly string[]) => deliveries.byIds(ids);

export const deliveriesByOrder = ({ deliveries }: Stores, ids: readonly string[]) => deliveries.byOrders(ids);

export const deliveriesByTrackingNumber = ({ deliveries }: Stores, numbers: readonly string[]) =>
  deliveries.byTrackingNumbers(numbers);

export const historiesByDelivery = ({ deliveries }: Stores, ids: readonly string[]) => deliveries.historiesOf(ids);

export const bookingsByOrder = ({ bookings }: Stores, ids: readonly string[]) => bookings.byOrders(ids);

const shownDays = 30;

/** How many parcels are booked of each slot on the coming days. */
export async function bookedBySlot({ bookings }: Stores, ids: readonly string[]) {
  const today = new Date().toISOString().slice(0, 10);
  const days = await bookings.bookedOf(ids, today, dayAfter(today, shownDays - 1));
  return Map.groupBy(days, ({ slotId }) => slotId);
}

import type { Stores } from '../db/stores.ts';

/** Others can have the places of an order of which nothing comes. */
export async function releaseSlot(bookings: Stores['bookings'], orderId: string): Promise<void> {
  const booking = await bookings.lock(orderId);
  if (booking) await bookings.release(booking);
}

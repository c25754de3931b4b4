import { answerOnce } from '@agora/kit';
import { deliverySlotHold } from '@agora/schema';
import type { Work } from '../context.ts';
import { depotOf } from '../domain/depot-of.ts';
import { bookingMs } from '../domain/slots/booking.ts';
import { parcelsOf } from '../domain/slots/places.ts';
import { shownSlot } from '../domain/slots/shown-slot.ts';
import { openWindow } from '../domain/slots/windows-of.ts';
import { slotHoldToExpire } from '../job-kinds.ts';

const refuse = (refused: 'FULL' | 'UNAVAILABLE') => ({ slot: null, refused });

/** Places of a slot for an order that is about to be, which has none yet; what an order has is changed by its customer alone. */
export const holdSlot = answerOnce(deliverySlotHold, async ({ orderId, wanted }, work: Work) => {
  const { bookings, orders, slots, now, enqueue } = work;
  const before = await bookings.lock(orderId);
  if ((await orders.isCancelled(orderId)) || before?.expiresAt === null) return refuse('UNAVAILABLE');
  if (!wanted) {
    if (before) await bookings.release(before);
    return { slot: null, refused: null };
  }
  const { slotId, day, shippingOptionCode: optionCode, weightGrams, currency, ...place } = wanted;
  const slot = await slots.share(slotId);
  if (slot?.depot !== depotOf(place) || slot.optionCode !== optionCode) return refuse('UNAVAILABLE');
  const window = openWindow(slot, day, { closedDays: await slots.closedDays(slot.depot, day), now: now() });
  const shown = window && shownSlot(slot, window, currency);
  if (!shown) return refuse('UNAVAILABLE');
  const expiresAt = new Date(now().getTime() + bookingMs);
  const { surchargeCents } = slot;
  const booking = { ...window, orderId, parcels: parcelsOf(weightGrams), surchargeCents, optionCode, expiresAt };
  if (!(await bookings.take(booking, before, slot.capacity))) return refuse('FULL');
  await enqueue(slotHoldToExpire, { orderId }, { key: orderId, dueAt: expiresAt });
  return { slot: shown, refused: null };
});

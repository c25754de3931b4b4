import { job } from '@agora/kit';
import { checkoutIsBought } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';
import { slotHoldToExpire } from '../job-kinds.ts';

/**
 * Gives back the places of a cart that was not bought in time. The cart is asked, and not the events about its order, as
 * those may come late: nothing that is bought loses its slot.
 */
export const expireSlotHold = job(
  slotHoldToExpire,
  async ({ data: { orderId }, finish }, { stores, send, now }: Jobs) => {
    const held = await stores.bookings.find(orderId);
    if (!held?.expiresAt || held.expiresAt > now()) return;
    const { isBought } = await send(checkoutIsBought, { orderId });
    await finish(async ({ bookings, ...work }: Work) => {
      const booking = await bookings.lock(orderId);
      if (!booking?.expiresAt || booking.expiresAt > work.now()) return;
      await (isBought ? bookings.keep(orderId) : bookings.release(booking));
    });
  },
  { concurrency: 4 },
);

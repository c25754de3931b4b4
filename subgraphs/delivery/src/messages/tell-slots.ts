import { answer } from '@agora/kit';
import { deliverySlots } from '@agora/schema';
import type { Asked } from '../context.ts';
import { findOpenWindows, mostWindows } from '../db/find-open-windows.ts';
import { depotOf } from '../domain/depot-of.ts';
import { parcelsOf } from '../domain/slots/places.ts';
import { shownSlot } from '../domain/slots/shown-slot.ts';

export const tellSlots = answer(deliverySlots, async ({ only, orderId, days, ...asked }, work: Asked) => {
  const { bookings, now } = work;
  const own = orderId === undefined ? undefined : await bookings.find(orderId);
  const open = await findOpenWindows(work, {
    depot: depotOf(asked),
    optionCode: asked.shippingOptionCode,
    parcels: parcelsOf(asked.weightGrams),
    days,
    own,
    now: now(),
  });
  const slots = open
    .filter(({ window }) => !only || (window.slotId === only.slotId && window.day === only.day))
    .flatMap(({ slot, window, availability }) => {
      const shown = shownSlot(slot, window, asked.currency);
      return shown ? [{ ...shown, availability }] : [];
    });
  return { slots: slots.slice(0, mostWindows) };
});

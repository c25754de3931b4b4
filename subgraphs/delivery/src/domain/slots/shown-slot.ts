import type { Slot, SlotWindow } from './slot.ts';
import { surchargeIn } from './places.ts';

/** A slot on a day as others are told of it; undefined in a currency that the tariff does not have. */
export function shownSlot({ surchargeCents }: Pick<Slot, 'surchargeCents'>, window: SlotWindow, currency: string) {
  const surcharge = surchargeIn(currency, surchargeCents);
  if (!surcharge) return undefined;
  const { slotId, day, timeZone } = window;
  return {
    slotId,
    day,
    startsAt: window.startsAt.toISOString(),
    endsAt: window.endsAt.toISOString(),
    timeZone,
    changeableUntil: window.cutOffAt.toISOString(),
    surcharge,
  };
}

import type { PurchaseDetails } from '@agora/schema';

export const maxNote = 1_000;
export const maxGiftMessage = 500;
/** So far ahead somebody may wish for a day. */
const maxDaysAhead = 60;
const dayMs = 24 * 60 * 60 * 1_000;

export const noDetails: PurchaseDetails = {
  billingAddress: null,
  note: null,
  giftMessage: null,
  vatId: null,
  deliverOn: null,
};

export function saysNothing(details: PurchaseDetails): boolean {
  return Object.values(details).every((value) => value == null);
}

/** Whether it is a day from tomorrow on within two months, by the calendar of UTC. */
export function isDayAhead(day: string, now: Date): boolean {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay && time > now.getTime() && time <= now.getTime() + maxDaysAhead * dayMs;
}

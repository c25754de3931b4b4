import type { Money } from '@agora/schema';
import { postalForms } from '@agora/schema/address';
import { services } from '../tariff.ts';
import { type Slot, type Weekday, weekdays } from './slot.ts';
import { isTimeZone } from './zoned-instant.ts';

/** A slot as staff write it. */
export type WantedSlot = Omit<Slot, 'id' | 'version' | 'surchargeCents'> & { readonly surcharge: Money | undefined };

type SlotFault =
  | 'INVALID_DEPOT'
  | 'SHIPPING_OPTION_NOT_FOUND'
  | 'INVALID_WEEKDAYS'
  | 'INVALID_TIME'
  | 'INVALID_TIME_ZONE'
  | 'INVALID_CAPACITY'
  | 'INVALID_CUT_OFF'
  | 'INVALID_MONEY';

interface Fault {
  readonly refused: SlotFault;
  readonly field: readonly string[];
}

const maxCapacity = 10_000;
/** A week. */
const maxCutOffMinutes = 10_080;
const maxSurchargeCents = 100_000;
const maxDepotLength = 20;

/** What staff wrote, or the first of it that cannot be. */
export function readSlot({
  surcharge,
  ...wanted
}: WantedSlot): { readonly refused?: never; readonly fields: Omit<Slot, 'id' | 'version'> } | Fault {
  const depot = wanted.depot.trim().toUpperCase();
  const days = weekdays.filter((day: Weekday) => wanted.weekdays.includes(day));
  if (depot.length > maxDepotLength || !isDepot(depot)) return fault('INVALID_DEPOT', 'depot');
  if (!services.some(({ code }) => code === wanted.optionCode)) {
    return fault('SHIPPING_OPTION_NOT_FOUND', 'shippingOptionCode');
  }
  if (days.length === 0) return fault('INVALID_WEEKDAYS', 'weekdays');
  if (!isTime(wanted.startsAt)) return fault('INVALID_TIME', 'startsAt');
  if (!isTime(wanted.endsAt) || wanted.endsAt <= wanted.startsAt) return fault('INVALID_TIME', 'endsAt');
  if (!isTimeZone(wanted.timeZone)) return fault('INVALID_TIME_ZONE', 'timeZone');
  if (wanted.capacity < 0 || wanted.capacity > maxCapacity) return fault('INVALID_CAPACITY', 'capacity');
  if (wanted.cutOffMinutes < 0 || wanted.cutOffMinutes > maxCutOffMinutes) {
    return fault('INVALID_CUT_OFF', 'cutOffMinutes');
  }
  const surchargeCents = surcharge?.minor ?? -1;
  if (surcharge?.currency !== 'USD' || surchargeCents < 0 || surchargeCents > maxSurchargeCents) {
    return fault('INVALID_MONEY', 'surcharge');
  }
  return { fields: { ...wanted, depot, weekdays: days, surchargeCents } };
}

/** Such as `US-WA` or `DE`, in a country that there is. */
export const isDepot = (depot: string): boolean =>
  /^[A-Z]{2}(-[A-Z0-9]{1,10})?$/.test(depot) && postalForms().has(depot.slice(0, 2));

const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

function fault(refused: SlotFault, field: string): Fault {
  return { refused, field: [field] };
}

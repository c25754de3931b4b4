import type { ReplenishmentPolicy } from './policy.ts';

/** What was sold of a level in so many whole days. */
export interface SoldInDays {
  readonly days: number;
  readonly sold: number;
  /** The squares of what was sold on each day, added up. */
  readonly squares: number;
}

/** What the sales of a level say of how it should be supplied. */
export interface Forecast {
  readonly days: number;
  readonly demandPerDay: number;
  /** The standard deviation of what is sold on a day. */
  readonly deviationPerDay: number;
  /** What is kept for days on which more is sold than on others. */
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly orderUpTo: number;
}

/** Of the sales that are looked at. */
export const forecastDays = 90;

/** Fewer say nothing of a day. */
const fewestDays = 14;

/** So many deviations are enough in nineteen of twenty lead times, where demand is spread as errors are. */
const deviationsKept = 1.645;

const most = 1_000_000;

/** Goods are ordered when those that are left last for the lead time, and then for so many days as the policy says. Undefined where too little is known. */
export function forecastOf(
  { days, sold, squares }: SoldInDays,
  { coverDays }: Pick<ReplenishmentPolicy, 'coverDays'>,
  leadTimeDays: number,
): Forecast | undefined {
  if (days < fewestDays) return undefined;
  const demandPerDay = sold / days;
  const deviationPerDay = Math.sqrt(Math.max(squares / days - demandPerDay ** 2, 0));
  const safetyStock = Math.ceil(deviationsKept * deviationPerDay * Math.sqrt(leadTimeDays));
  const reorderPoint = Math.min(Math.ceil(demandPerDay * leadTimeDays) + safetyStock, most - 1);
  const orderUpTo = Math.min(reorderPoint + Math.max(Math.ceil(demandPerDay * coverDays), 1), most);
  return { days, demandPerDay, deviationPerDay, safetyStock, reorderPoint, orderUpTo };
}

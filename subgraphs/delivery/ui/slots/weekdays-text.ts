import type { DeliveryWeekday } from '@agora/schema/operations';

export const weekdayNames: Readonly<Record<DeliveryWeekday, string>> = {
  MONDAY: 'Mon',
  TUESDAY: 'Tue',
  WEDNESDAY: 'Wed',
  THURSDAY: 'Thu',
  FRIDAY: 'Fri',
  SATURDAY: 'Sat',
  SUNDAY: 'Sun',
};

export const weekdays = Object.keys(weekdayNames) as readonly DeliveryWeekday[];

/** Days of the week, those that follow each other from the first to the last. */
export function weekdaysText(days: readonly DeliveryWeekday[]): string {
  const places = days.map((day) => weekdays.indexOf(day));
  const first = days[0];
  const last = days.at(-1);
  const areInRow = places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
  if (!first || !last) return '';
  if (areInRow && days.length > 2) return `${weekdayNames[first]} to ${weekdayNames[last]}`;
  return days.map((day) => weekdayNames[day]).join(', ');
}

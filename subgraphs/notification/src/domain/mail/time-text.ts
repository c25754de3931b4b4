/** A day as people write it, of their time zone; by UTC where it is not known. */
export const dateText = (instant: string, locale: string, timeZone: string | null = null): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: knownZone(timeZone) }).format(new Date(instant));

const moment = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** A moment as people write it, in their time zone, which is named; in UTC where it is not known. */
export const timeText = (instant: string, locale: string, timeZone: string | null = null): string =>
  new Intl.DateTimeFormat(locale, { ...moment, timeZone: knownZone(timeZone) }).format(new Date(instant));

/** UTC in the place of one that is not known here: whoever named it may know newer ones. */
function knownZone(timeZone: string | null): string {
  if (timeZone === null) return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

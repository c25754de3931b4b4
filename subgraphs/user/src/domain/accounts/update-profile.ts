import { lineOfText, userProfileUpdated } from '@agora/schema';
import { readLocale } from './read-locale.ts';
import { readPhone } from './read-phone.ts';
import { readTimeZone } from './read-time-zone.ts';
import type { Refusal, User, UserDecision } from '../user.ts';

/** What is left out stays; null takes away what need not be there. */
export interface NewProfile {
  readonly displayName?: string | undefined;
  readonly locale?: string | undefined;
  readonly timeZone?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly expectedVersion: number | undefined;
}

type Refused = Refusal<'INVALID_NAME' | 'INVALID_LOCALE' | 'INVALID_TIME_ZONE' | 'INVALID_PHONE' | 'VERSION_CONFLICT'>;

/** A profile that stays as it is counts no change and tells nobody. */
export function updateProfile(user: User, given: NewProfile): UserDecision | Refused {
  const displayName = read(given.displayName, user.displayName, (text) => lineOfText(text, 100));
  if (displayName === undefined) return { refused: 'INVALID_NAME', field: ['displayName'] };
  const locale = read(given.locale, user.locale, readLocale);
  if (locale === undefined) return { refused: 'INVALID_LOCALE', field: ['locale'] };
  const timeZone = given.timeZone === null ? null : read(given.timeZone, user.timeZone, readTimeZone);
  if (timeZone === undefined) return { refused: 'INVALID_TIME_ZONE', field: ['timeZone'] };
  const phone = given.phone === null ? null : read(given.phone, user.phone, readPhone);
  if (phone === undefined) return { refused: 'INVALID_PHONE', field: ['phone'] };
  if (given.expectedVersion !== undefined && given.expectedVersion !== user.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }

  const profile = { displayName, locale, timeZone, phone };
  const fields = ['displayName', 'locale', 'timeZone', 'phone'] as const;
  if (fields.every((field) => profile[field] === user[field])) return { user, events: [] };
  const updated = { ...user, ...profile, version: user.version + 1 };
  return { user: updated, events: [userProfileUpdated.draft({ userId: user.id, displayName, locale })] };
}

function read<Kept>(given: string | undefined, kept: Kept, reading: (text: string) => string | undefined) {
  return given === undefined ? kept : reading(given);
}

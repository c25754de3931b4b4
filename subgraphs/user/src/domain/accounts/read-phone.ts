import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A telephone number with its country code, as E.164 writes it, from however it was spaced. */
export function readPhone(given: string): string | undefined {
  const typed = given.normalize('NFKC').trim();
  const number = typed.startsWith('+') && typed.length <= 40 ? parsePhoneNumberFromString(typed) : undefined;
  return number?.isValid() && !number.ext ? number.number : undefined;
}

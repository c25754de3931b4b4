import { isVisible, trimmed } from './visible.ts';

// Controls, line and paragraph separators, everything that turns the direction of the text around it, and code points
// that stand for no character.
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/u;

/**
 * Text of one line for people to read, such as a name, a title, a street: trimmed, in Unicode's composed form, 1 to
 * `max` characters of which at least one can be seen. `undefined` for any other. Joiners within words and emoji stay.
 */
export function lineOfText(given: string, max: number): string | undefined {
  if (!given.isWellFormed()) return undefined;
  const text = trimmed(given.normalize('NFC'));
  return isVisible(text) && !unfit.test(text) && Array.from(text).length <= max ? text : undefined;
}

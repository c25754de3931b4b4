import { isVisible, trimmed } from './visible.ts';

// As for a line, but the marks that Hebrew and Arabic prose is written with are no danger to what stands beside it.
const unfit = /[[\p{Cc}--[\n\t]][\p{Bidi_Control}--[\u061C\u200E\u200F]]\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]/v;

/**
 * Text of many lines for people to read, such as a description: trimmed, in Unicode's composed form, its lines ended
 * by a line feed, 1 to `max` characters of which at least one can be seen. `undefined` for any other.
 */
export function blockOfText(given: string, max: number): string | undefined {
  if (!given.isWellFormed()) return undefined;
  const text = trimmed(given.normalize('NFC').replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n'));
  return isVisible(text) && !unfit.test(text) && Array.from(text).length <= max ? text : undefined;
}

// Control characters, and those that turn the direction of the text around them.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Trimmed text of one line, 1 to `max` characters; `undefined` for any other. */
export function lineOfText(given: string, max: number): string | undefined {
  const text = given.trim().normalize('NFC');
  const length = Array.from(text).length;
  return length >= 1 && length <= max && !unprintable.test(text) ? text : undefined;
}

/** Texts in which nobody sees anything. */
export const invisibleTexts: readonly string[] = [
  '',
  ' \t\n\u00A0\u3000',
  '\u200B',
  '\u3164',
  '\u2800',
  '\u00AD\u2060\uFEFF',
  '\u200D\uFE0F',
  '\u0301',
  '\u{E0041}',
];

/** Lines with characters that a line must not have: they turn what stands beside them, break the line, or are none. */
export const unfitLines: readonly string[] = [
  'a\u202Eb',
  'a\u2066b',
  'a\u200Fb',
  'a\nb',
  'a\u2028b',
  'a\0b',
  'a\u001Bb',
  'a\uD800b',
  'a\uFFFFb',
];

/** Texts in which characters are unfit whose line breaks and marks of direction are not. */
export const unfitBlocks: readonly string[] = ['a\u202Eb', 'a\u2066b', 'a\0b', 'a\u001Bb', 'a\uD800b', 'a\uFFFFb'];

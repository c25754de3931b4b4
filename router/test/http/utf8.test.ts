import { expect, it } from 'vitest';
import { utf8 } from '../../src/http/send/utf8.ts';

it.each([
  ['ASCII', 'a'.repeat(5_000)],
  ['one byte a letter in memory, two on the wire', 'ü'.repeat(5_000)],
  ['characters of four bytes', '🏃'.repeat(5_000)],
  ['half a character', '\ud83c'.repeat(5_000)],
  ['more than the scratch buffer takes', '€'.repeat(400_000)],
])('encodes %s as Node does', (_, text) => {
  expect(utf8(text).equals(Buffer.from(text))).toBe(true);
});

it('leaves the bytes of earlier texts as they were', () => {
  const one = utf8('one '.repeat(1_000));
  const other = utf8('two '.repeat(1_000));

  expect(one.toString()).toBe('one '.repeat(1_000));
  expect(other.toString()).toBe('two '.repeat(1_000));
});

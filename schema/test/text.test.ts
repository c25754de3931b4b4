import { blockOfText, lineOfText } from '@agora/schema';
import { expect, it } from 'vitest';

const readAs = {
  line: (text: string) => lineOfText(text, 50),
  block: (text: string) => blockOfText(text, 50),
};

it.each([
  ['نمی\u200Cخواهم', 'a Persian word with a non-joiner'],
  ['👩\u200D🚀', 'an emoji of joined parts'],
  ['❤\uFE0F', 'an emoji that ends with a selector'],
  ['🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 'a flag of tags'],
  ['רחוב הרצל 5, תל אביב', 'Hebrew'],
  ['क्\u200Dष', 'Devanagari with a joiner'],
  ['東京都千代田区１−１', 'Japanese'],
  ["O'Brien & Søn, №\u00A07", 'punctuation'],
])('takes %s as it is: %s', (text) => {
  expect(readAs.line(text)).toBe(text);
  expect(readAs.block(text)).toBe(text);
});

it.each([
  '',
  ' \u3000\n',
  '\u200B',
  '\u3164',
  '\u2800 \u2800',
  '\u200D',
  '\u0301',
  '\u{1D159}',
  '\uE000',
  '\u200E\u00AD',
])('sees nothing in %j', (text) => {
  expect(readAs.line(text)).toBeUndefined();
  expect(readAs.block(text)).toBeUndefined();
});

it('composes text and trims what cannot be seen at its ends', () => {
  expect(readAs.line('\u200B\u3000Rene\u0301e \u3164\uFEFF')).toBe('Renée');
  expect(readAs.block('\r\n one\r\ntwo\u2028three\t\u200B')).toBe('one\ntwo\nthree');
});

it('counts characters, not the units they are stored in', () => {
  expect(readAs.line('🚲'.repeat(50))).toBeDefined();
  expect(readAs.line('🚲'.repeat(51))).toBeUndefined();
  expect(readAs.block('e\u0301'.repeat(50))).toBe('é'.repeat(50));
});

it.each([
  '\u202A',
  '\u202B',
  '\u202C',
  '\u202D',
  '\u202E',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\0',
  '\u0085',
  '\uFFFE',
  '\uDC00',
])('refuses %j within any text', (character) => {
  expect(readAs.line(`a${character}b`)).toBeUndefined();
  expect(readAs.block(`a${character}b`)).toBeUndefined();
});

it.each(['\u061C', '\u200E', '\u200F'])('leaves the mark of direction %j to text of many lines', (mark) => {
  expect(readAs.line(`א${mark}1`)).toBeUndefined();
  expect(readAs.block(`א${mark}1`)).toBe(`א${mark}1`);
});
